import { keepStream, type LiveState } from "./keep-stream";
import { leadTabs } from "./lead-tabs";
import { RecentNews, type LiveNews } from "./live-news";
import type { Told } from "./read-stream";

const KEPT_MS = 5 * 60_000;
/** A screen is drawn by the server a moment before it listens. */
const DRAWN_MS = 5_000;
/** A page that comes back from the browser's history may be as old as the visit. */
const BACK_MS = 3_000;

/** What the leading tab says to the others, and they to it. */
type Said =
  | { kind: "told"; told: Told }
  | { kind: "state"; state: LiveState }
  | { kind: "joined"; tab: string; ageMs: number }
  | { kind: "welcome"; tab: string; state: LiveState; news: LiveNews | null; id: string | null };

type Listener = (news: LiveNews) => void;

/** What this tab knows of the browser's one stream. */
class LiveTabs {
  readonly #news = new Set<Listener>();
  readonly #recent = new RecentNews(Date.now() - performance.now() - DRAWN_MS, KEPT_MS);
  readonly #id = Math.random().toString(36).slice(2);
  #lastEventId: string | null = null;
  #state: LiveState = "down";
  #channel: BroadcastChannel | null = null;
  #cameBackAt = 0;
  #leading = false;

  readonly state = () => this.#state;

  /** Calls the listener with all news, and with those of the moment in which its screen was drawn. */
  readonly listen = (listener: Listener) => {
    this.#news.add(listener);
    const now = Date.now();
    const missed: LiveNews | null =
      now - this.#cameBackAt < BACK_MS ? { startOver: true } : this.#recent.from(now - DRAWN_MS);
    if (missed && this.#state === "live") listener(missed);
    return () => {
      this.#news.delete(listener);
    };
  };

  /** Joins the tabs of a person, until the signal aborts. */
  join(person: string, drawnAt: number, signal: AbortSignal): void {
    const name = `appticket-live:${person}`;
    if (typeof BroadcastChannel === "function") {
      const channel = new BroadcastChannel(name);
      this.#channel = channel;
      channel.onmessage = ({ data }: MessageEvent<Said>) => this.#hear(data);
      signal.addEventListener("abort", () => channel.close());
    }
    const options = { signal };
    addEventListener("popstate", () => (this.#cameBackAt = Date.now()), options);
    this.#say({ kind: "joined", tab: this.#id, ageMs: performance.now() });
    leadTabs(name, (leading) => this.#lead(drawnAt, leading), signal);
  }

  /** Everything may have changed: the page was asleep. */
  startOver(): void {
    this.#spread({ startOver: true });
  }

  #lead(drawnAt: number, signal: AbortSignal): void {
    const stream = {
      drawnAt,
      lastEventId: () => this.#lastEventId,
      tell: (told: Told) => {
        this.#take(told);
        this.#say({ kind: "told", told });
      },
      show: (state: LiveState) => {
        if (state === this.#state) return;
        this.#state = state;
        this.#say({ kind: "state", state });
      },
    };
    this.#leading = true;
    signal.addEventListener("abort", () => {
      this.#leading = false;
    });
    void keepStream(stream, signal);
  }

  #hear(said: Said): void {
    if (said.kind === "told") {
      this.#state = "live";
      this.#take(said.told);
    }
    if (said.kind === "state") this.#state = said.state;
    if (said.kind === "joined" && this.#leading) this.#welcome(said);
    if (said.kind === "welcome" && said.tab === this.#id) {
      this.#state = said.state;
      this.#take({ news: said.news, id: said.id });
    }
  }

  #welcome({ tab, ageMs }: Extract<Said, { kind: "joined" }>): void {
    const news = this.#recent.from(Date.now() - ageMs - DRAWN_MS);
    this.#say({ kind: "welcome", tab, state: this.#state, news, id: this.#lastEventId });
    if (this.#state !== "live") dispatchEvent(new Event("live:hope"));
  }

  #take({ news, id }: Told): void {
    if (id !== null) this.#lastEventId = id;
    if (news) this.#spread(news);
  }

  #spread(news: LiveNews): void {
    if (news.startOver) this.#recent.forget(Date.now());
    else this.#recent.add(news, Date.now());
    for (const listener of this.#news) listener(news);
  }

  #say(said: Said): void {
    this.#channel?.postMessage(said);
  }
}

export const liveTabs = new LiveTabs();
