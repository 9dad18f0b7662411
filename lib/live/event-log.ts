import { GapFollower, gapsBetween, hasSeen, type Position } from "../platform/live/gap-follower";
import { AT_ONCE, unscopedEventsAfter, unscopedNewestEvents, type FollowedEvent } from "./read-changes";

/** Transactions are cut at 5 s, so an event is seen that much after it happened at the latest. */
const COMMITTED_WITHIN_MS = 5_000;
/** An event this old has no older neighbour that could still be committed. */
const SETTLED_MS = 15_000;
const READ_AT_FIRST = 2_000;
const KEPT = 10_000;
/** Further behind than this many full reads, nothing is told event by event. */
const READS_IN_A_ROW = 5;

type Kept = { event: FollowedEvent; seenAt: number };

/** The events as they are committed, and the last of them, from which streams resume. */
export class EventLog {
  readonly #follower: GapFollower;
  #kept: Kept[];
  /** Everything above this id is either kept or known to be missing. */
  #from: number;

  private constructor(follower: GapFollower, kept: Kept[], from: number) {
    this.#follower = follower;
    this.#kept = kept;
    this.#from = from;
  }

  /** Begins at the newest event; what was taken before and is not committed yet is waited for. */
  static async begin(at: number): Promise<EventLog> {
    const events = await unscopedNewestEvents(READ_AT_FIRST);
    const young = events.filter(({ occurredAt }) => at - occurredAt.getTime() < SETTLED_MS).map(({ id }) => id);
    const before = events.findLast(({ id }) => id < (young[0] ?? 0))?.id;
    const missing = gapsBetween(before === undefined ? young : [before, ...young]);
    const follower = new GapFollower({ last: events.at(-1)?.id ?? 0, missing }, at);
    const kept = events.map((event) => ({ event, seenAt: event.occurredAt.getTime() + COMMITTED_WITHIN_MS }));
    return new EventLog(follower, kept, events.length < READ_AT_FIRST ? 0 : (events[0]?.id ?? 0));
  }

  /** How far it has come. */
  position(at: number): Position {
    return this.#follower.position(at);
  }

  /** Reads what was committed since; "behind" when that is too much to be told. */
  async read(at: number): Promise<FollowedEvent[] | "behind"> {
    const fresh: FollowedEvent[] = [];
    for (let reads = 0; reads < READS_IN_A_ROW; reads += 1) {
      const rows = await unscopedEventsAfter(this.#follower.position(at));
      fresh.push(...this.#follower.take(rows, at));
      if (rows.length === AT_ONCE) continue;
      this.#keep(fresh, at);
      return fresh;
    }
    return "behind";
  }

  /** What a reader at a position has not been given; null when that is further back than is kept. */
  since(position: Position): FollowedEvent[] | null {
    if (position.last < this.#from || position.missing.some((id) => id <= this.#from)) return null;
    return this.#kept.map(({ event }) => event).filter(({ id }) => !hasSeen(position, id));
  }

  /** What may have been committed after a moment (ms since 1970); null when that is further back than is kept. */
  sinceMoment(moment: number): FollowedEvent[] | null {
    const oldest = this.#kept[0];
    if (this.#from > 0 && (!oldest || oldest.seenAt > moment)) return null;
    return this.#kept.filter(({ seenAt }) => seenAt >= moment).map(({ event }) => event);
  }

  #keep(events: readonly FollowedEvent[], at: number): void {
    this.#kept.push(...events.map((event) => ({ event, seenAt: at })));
    const over = this.#kept.length - KEPT;
    if (over <= 0) return;
    const gone = this.#kept.splice(0, over);
    this.#from = Math.max(this.#from, ...gone.map(({ event }) => event.id));
  }
}
