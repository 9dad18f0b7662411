import type { DraftRow } from "@/lib/tickets/rows";
import type { CommentKind } from "@/lib/tickets/schema";
import { draftAt, watchDraft, writeDraft } from "./draft-store";
import { isWithin, markOf, newestDraft, signOf, type DraftMark } from "./newest-draft";
import { withDates } from "./with-dates";

type Place = { name: string; number: number; kind: CommentKind };
type Follow = Place & { onOther: (other: DraftRow | null) => void };
export type FollowedDraft = { stop: () => void; takeOther: () => void; dropOther: () => void };

const SAVE_AFTER_MS = 2_500;
/** What a page that goes may still send. */
const KEEPALIVE_MAX = 15_000;
const address = (number: number) => `/api/ui/tickets/${String(number)}/drafts`;

/** A value on this device; a full or forbidden storage only means that a reload forgets. */
function stored<T>(key: string) {
  return {
    get: (): T | null => {
      try {
        return withDates(localStorage.getItem(key) ?? "null") as T | null;
      } catch {
        return null;
      }
    },
    set: (value: T | null) => {
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // As said.
      }
    },
  };
}

type Kept = { savedAt: Date | null; replaced: DraftRow | null };

async function keep({ number, kind }: Place, body: string, base: string | null): Promise<Kept | null> {
  try {
    const answer = await fetch(address(number), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ kind, body, base }),
      keepalive: body.length < KEEPALIVE_MAX,
    });
    return answer.ok ? (withDates(await answer.text()) as Kept) : null;
  } catch {
    return null;
  }
}

/** What the server holds; undefined when it didn't answer. */
async function read({ number, kind }: Place): Promise<DraftRow | null | undefined> {
  try {
    const answer = await fetch(address(number));
    return answer.ok ? (withDates(await answer.text()) as Record<CommentKind, DraftRow | null>)[kind] : undefined;
  } catch {
    return undefined;
  }
}

class Follower {
  readonly #place: Follow;
  readonly #storedMark: ReturnType<typeof stored<DraftMark>>;
  readonly #other: ReturnType<typeof stored<DraftRow>>;
  /** Of this tab's text: another tab of the device has a text and a mark of its own. */
  #mark: DraftMark;
  #last: string;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #saving = false;
  #stopped = false;

  constructor(place: Follow) {
    this.#place = place;
    this.#storedMark = stored(`draft-mark:${place.name}`);
    this.#other = stored(`draft-other:${place.name}`);
    this.#last = this.#text();
    // Somebody may have typed before this follows: what was known of an earlier text says nothing of that.
    this.#mark = markOf(this.#last, this.#storedMark.get(), Date.now());
    place.onOther(this.#other.get());
  }

  /** Asks what the server holds and shows the newest; who is typing right now is not disturbed. */
  readonly meet = async () => {
    const before = this.#text();
    const server = await read(this.#place);
    if (server === undefined || this.#stopped || this.#saving || this.#text() !== before) return;
    const { text, base, dirty, other } = newestDraft(before, this.#mark, server);
    if (other) this.#offer(other);
    // Before the text is written: what comes from the server is not what somebody types.
    this.#set({ base, dirty, at: this.#mark.at, of: signOf(text) });
    if (text !== before) this.#write(text);
    if (dirty) void this.save();
  };

  readonly changed = () => {
    // Listeners also hear that the device holds the text now.
    if (this.#text() === this.#last) return;
    this.#last = this.#text();
    this.#set({ ...this.#mark, dirty: true, at: Date.now() });
    this.#soon();
  };

  readonly save = async () => {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#mark.dirty || this.#saving) return;
    const text = this.#text();
    this.#saving = true;
    const kept = await keep(this.#place, text, this.#mark.base);
    this.#saving = false;
    if (!kept) return;
    const now = this.#text();
    this.#set({ base: kept.savedAt?.toISOString() ?? null, dirty: now !== text, at: this.#mark.at, of: signOf(text) });
    if (kept.replaced && !isWithin(kept.replaced.body, now)) this.#offer(kept.replaced);
    if (now !== text) this.#soon();
  };

  readonly takeOther = () => {
    const other = this.#other.get();
    const text = this.#text();
    this.#offer(text.trim() === "" ? null : { body: text, savedAt: new Date() });
    if (other) writeDraft(this.#place.name, other.body);
  };

  readonly dropOther = () => {
    this.#offer(null);
  };

  stop() {
    this.#stopped = true;
    void this.save();
  }

  #soon() {
    if (this.#text() === "") void this.save();
    else this.#timer ??= setTimeout(() => void this.save(), SAVE_AFTER_MS);
  }

  #write(text: string) {
    this.#last = text;
    writeDraft(this.#place.name, text);
  }

  #text(): string {
    return draftAt(this.#place.name).text;
  }

  #set(mark: DraftMark) {
    this.#mark = mark;
    this.#storedMark.set(mark);
  }

  #offer(other: DraftRow | null) {
    this.#other.set(other);
    this.#place.onOther(other);
  }
}

/**
 * Keeps a draft of this device with the server's while a page shows it: every few seconds while somebody types, when they turn away, and
 * when the network is back.
 */
export function followDraft(place: Follow): FollowedDraft {
  const follower = new Follower(place);
  const { changed, save, meet, takeOther, dropOther } = follower;
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const forget = watchDraft(place.name, changed);
  const onVisibility = () => void (document.hidden ? save() : meet());
  document.addEventListener("visibilitychange", onVisibility, options);
  addEventListener("pagehide", () => void save(), options);
  addEventListener("focusout", () => void save(), options);
  addEventListener("online", () => void meet(), options);
  void meet();
  return {
    takeOther,
    dropOther,
    stop: () => {
      forget();
      stop.abort();
      follower.stop();
    },
  };
}
