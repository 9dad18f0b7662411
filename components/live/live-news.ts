import type { LiveChanges } from "@/lib/live/changes";

/** What a screen hears: where something changed; or that anything may have, and all is to be read again. */
export type LiveNews = { startOver: true } | ({ startOver: false } & LiveChanges);

const START_OVER: LiveNews = { startOver: true };

/** What is one's own in one piece, and others' in no other. */
function ownOf(a: LiveChanges, b: LiveChanges): number[] {
  const isOthers = (number: number, { tickets = {}, own = [] }: LiveChanges) =>
    tickets[number] !== undefined && !own.includes(number);
  const all = new Set([...(a.own ?? []), ...(b.own ?? [])]);
  return [...all].filter((number) => !isOthers(number, a) && !isOthers(number, b));
}

/** Two pieces of news as one. */
export function mergeNews(a: LiveNews, b: LiveNews): LiveNews {
  if (a.startOver || b.startOver) return START_OVER;
  const tickets = { ...a.tickets };
  for (const [number, kinds] of Object.entries(b.tickets ?? {}))
    tickets[number] = [...new Set([...(tickets[number] ?? []), ...kinds])];
  const own = ownOf(a, b);
  const presence = [...new Set([...(a.presence ?? []), ...(b.presence ?? [])])];
  return {
    startOver: false,
    ...(Object.keys(tickets).length > 0 ? { tickets } : {}),
    ...(own.length > 0 ? { own } : {}),
    ...(a.counts || b.counts ? { counts: true } : {}),
    ...(a.notifications || b.notifications ? { notifications: true } : {}),
    ...(presence.length > 0 ? { presence } : {}),
  };
}

type Heard = { at: number; news: LiveNews };

/** The last news, for who comes later: a page is drawn before it listens. */
export class RecentNews {
  #heard: Heard[] = [];
  readonly #keptMs: number;
  /** From when on everything was heard. */
  #since: number;

  constructor(since: number, keptMs: number) {
    this.#since = since;
    this.#keptMs = keptMs;
  }

  add(news: LiveNews, at: number): void {
    this.#heard = [...this.#heard.filter((one) => at - one.at < this.#keptMs), { at, news }];
    this.#since = Math.max(this.#since, at - this.#keptMs);
  }

  /** Nothing before this is known. */
  forget(at: number): void {
    this.#heard = [];
    this.#since = at;
  }

  /** What was heard from a moment on, as one piece; null for nothing. */
  from(moment: number): LiveNews | null {
    if (moment < this.#since) return START_OVER;
    return this.#heard
      .filter(({ at }) => at >= moment)
      .reduce<LiveNews | null>((all, { news }) => (all ? mergeNews(all, news) : news), null);
  }
}
