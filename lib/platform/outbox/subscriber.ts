import type { SystemActor } from "../actor";
import type { Audience } from "../events";

/** An event as it was recorded, as subscribers get it. */
export type RecordedEvent = {
  id: number;
  name: string;
  subjectType: string;
  subjectId: number;
  actorKind: string;
  actorId: number | null;
  audience: Audience;
  data: Record<string, unknown>;
  occurredAt: Date;
};

/** Hears of events after their commit, at least once: delivering the same event again must change nothing. */
export type Subscriber = {
  name: string;
  events: readonly string[];
  /** How long after an event its delivery waits at least, in milliseconds, by the event's name: what may be taken back until then. */
  waits?: Readonly<Record<string, number>>;
  deliver: (event: RecordedEvent, actor: SystemActor) => Promise<void>;
};

/** Something to do every so often; running it twice must change nothing more. */
export type ScheduledJob = { name: string; everyMs: number; run: (actor: SystemActor) => Promise<void> };
