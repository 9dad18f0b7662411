import type { UserActor } from "../platform/actor";
import { verifyActors } from "../platform/auth/verify-actors";
import { now } from "../platform/clock";
import { AppError } from "../platform/errors";
import { GapFollower, type Position } from "../platform/live/gap-follower";
import { openPosition } from "../platform/live/position-token";
import { forgetRestriction } from "../platform/restriction";
import { forgetShortCache } from "../platform/short-cache";
import { EventLog } from "./event-log";
import { LiveStream, rightsOf } from "./live-stream";
import { PresenceWatch, type PresenceChange } from "./presence-watch";
import {
  unscopedNewestNotification,
  unscopedNotificationsAfter,
  unscopedPresences,
  unscopedSight,
  type FollowedEvent,
} from "./read-changes";
import { Rings } from "./rings";
import { ticketsOf, toldChanges, type Happened } from "./told-changes";

const PER_PERSON = 8;
const IN_ALL = 2_000;
const VERIFY_MS = 2_000;
const UNVERIFIED_MS = 4_500;
const BEAT_MS = 15_000;
const PRESENCE_MS = 400;
/** A stream is opened anew now and then, so that one whose reader vanished without a word goes too. */
const LIFE_MS = 15 * 60_000;
/** What the clocks of two web servers may differ by. */
const CLOCKS_MS = 100;
/** After the last stream has ended it goes on for a while: who reloads is told exactly what they missed. */
const IDLE_MS = 2 * 60_000;

type Following = {
  log: EventLog;
  notifications: GapFollower;
  rings: Rings;
  presences: PresenceWatch;
  presencesAt: number;
};
/** Where a reader comes from: where an earlier stream ended, or a page that was drawn then (ms since 1970). */
export type Since = { lastEventId: string | null; drawnAt: number | null };

const busy = () => new AppError("unavailable", { key: "errors.unavailable", retryAfterS: 5 });

/** Follows the events for all streams of a process, and tells each what its person may know. */
export class LiveHub {
  readonly #streams = new Set<LiveStream>();
  #following: Following | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #verifiedAt = 0;
  #usedAt = 0;
  #beatAt = 0;
  #draining = false;

  get size(): number {
    return this.#streams.size;
  }

  /** True while there is something to read for: a stream, or one that ended a moment ago. */
  get isFollowing(): boolean {
    return this.#following !== null;
  }

  /** Opens a stream for a person; their oldest one ends when they have too many. Throws unavailable. */
  async open(actor: UserActor, since: Since): Promise<ReadableStream<Uint8Array>> {
    if (this.#draining || this.#streams.size >= IN_ALL) throw busy();
    return this.#inTurn(async () => {
      const following = await this.#follow();
      const at = now().getTime();
      const stream = new LiveStream(actor, at, (gone) => this.#streams.delete(gone));
      await this.#catchUp(stream, following, since, at);
      if (this.#streams.size === 0) this.#verifiedAt = at;
      this.#streams.add(stream);
      this.#cap(actor);
      return stream.body;
    });
  }

  /** Reads what is new and tells it. */
  round(): Promise<void> {
    return this.#inTurn(async () => {
      const at = now().getTime();
      if (this.#streams.size > 0) this.#usedAt = at;
      else if (at - this.#usedAt > IDLE_MS) {
        this.#following = null;
        return;
      }
      const following = await this.#follow();
      const { log, notifications, rings } = following;
      const events = await log.read(at);
      if (events === "behind") {
        this.#following = null;
        for (const stream of this.#streams) stream.end("again");
        return;
      }
      const happened = {
        events,
        notifications: notifications.take(await unscopedNotificationsAfter(notifications.position(at)), at),
        presences: await this.#presenceChanges(following, at),
      };
      rings.add(happened.notifications, at);
      await this.#verify(at, events);
      await this.#tell(happened, log.position(at));
      this.#beat(at, log.position(at));
    });
  }

  /** Ends streams whose rights could not be asked for in time, such as while the database is away. */
  endUnverified(): void {
    if (now().getTime() - this.#verifiedAt < UNVERIFIED_MS) return;
    for (const stream of this.#streams) stream.end("again");
  }

  /** Ends all streams and opens no more: the process is told to stop. */
  drain(): void {
    this.#draining = true;
    for (const stream of this.#streams) stream.end("again");
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #follow(): Promise<Following> {
    if (this.#following) return this.#following;
    const at = now().getTime();
    const [log, newest, present] = await Promise.all([
      EventLog.begin(at),
      unscopedNewestNotification(),
      unscopedPresences(new Date(at)),
    ]);
    const notifications = new GapFollower({ last: newest, missing: [] }, at);
    const presences = new PresenceWatch(present);
    this.#following = { log, notifications, rings: new Rings(at), presences, presencesAt: at };
    return this.#following;
  }

  async #presenceChanges(following: Following, at: number): Promise<PresenceChange[]> {
    if (at - following.presencesAt < PRESENCE_MS) return [];
    following.presencesAt = at;
    return following.presences.changes(await unscopedPresences(new Date(at)));
  }

  async #catchUp(stream: LiveStream, following: Following, since: Since, at: number): Promise<void> {
    const { lastEventId, drawnAt } = since;
    const { log, rings } = following;
    const position = log.position(at);
    const left = lastEventId === null ? null : openPosition(lastEventId, stream.rights);
    if (left) stream.before = left;
    const moment = lastEventId === null && drawnAt !== null ? drawnAt - CLOCKS_MS : null;
    const missed = left ? log.since(left) : moment === null ? null : log.sinceMoment(moment);
    stream.hello(missed === null, position);
    if (!missed) return;
    const happened = { events: missed, notifications: [], presences: [] };
    const told =
      missed.length > 0 ? toldChanges(stream.actor, happened, await unscopedSight(ticketsOf(happened))) : null;
    // A position tells of the events alone: who comes back asks for the bell anew.
    const rang = moment === null || rings.mayHaveRung(stream.actor.userId, moment);
    if (told || rang) stream.tell({ ...told, ...(rang ? { notifications: true } : {}) }, position);
  }

  #cap({ userId }: UserActor): void {
    const own = [...this.#streams].filter(({ actor }) => actor.userId === userId);
    for (const stream of own.slice(0, Math.max(0, own.length - PER_PERSON))) stream.end("capped");
  }

  async #verify(at: number, events: readonly FollowedEvent[]): Promise<void> {
    const touched = events.some(({ subjectType }) => subjectType !== "ticket");
    if (!touched && at - this.#verifiedAt < VERIFY_MS) return;
    if (events.some(({ subjectType }) => subjectType === "centre")) forgetRestriction();
    const streams = [...this.#streams];
    const actors = await verifyActors(streams.map(({ actor }) => actor));
    this.#verifiedAt = at;
    streams.forEach((stream, index) => {
      const actor = actors[index] ?? null;
      if (!actor || rightsOf(actor) !== stream.rights) stream.end("rights");
      else stream.actor = actor;
    });
  }

  async #tell(happened: Happened, position: Position): Promise<void> {
    const { events, notifications, presences } = happened;
    if (events.length + notifications.length + presences.length === 0) return;
    // Who is told of a change counts right away, and must not be given the counts of before.
    if (events.length > 0) forgetShortCache();
    const sight = await unscopedSight(ticketsOf(happened));
    for (const stream of this.#streams) {
      const changes = toldChanges(stream.actor, { ...happened, events: stream.news(events) }, sight);
      if (changes) stream.tell(changes, position);
    }
  }

  #beat(at: number, position: Position): void {
    if (at - this.#beatAt < BEAT_MS) return;
    this.#beatAt = at;
    for (const stream of this.#streams) {
      if (at - stream.openedAt > LIFE_MS) stream.end("again");
      else stream.beat(position);
    }
  }
}
