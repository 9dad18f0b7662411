import type { Tx } from "../platform/db/client";
import type { DomainEvent } from "../platform/events";
import { deadlineEvent } from "./events";
import { matchPolicy } from "./match-policy";
import { readRules } from "./read-rules";
import type { RetargetCause } from "./schema";
import {
  storeMoments,
  storePause,
  storeSla,
  unscopedClocks,
  type SlaColumns,
  type StoredClocks,
} from "./stored-clocks";
import type { Pause } from "./target-time";
import {
  afterTelling,
  alarmsDue,
  clocksRun,
  nextMoments,
  stillTold,
  targetsOf,
  type Alarm,
  type Target,
} from "./ticket-clocks";

/** What just happened to a ticket that its clocks don't see by its columns. */
export type Occasion = {
  /** Why its deadlines may move; without a cause a move is not put in the history, because what happened says it. */
  cause?: RetargetCause | undefined;
  /** A person was put on it, or took it up. */
  assigned?: boolean;
  /** It went to another team. */
  sentOn?: boolean;
  /** Somebody set or freed the date to be resolved by: what was told of the old one counts no more. */
  dueSet?: boolean;
  /** What accepted it then was taken back. */
  notAcceptedAt?: Date | undefined;
  /** It was resolved or closed until now. */
  reopened?: boolean;
};

const TOLD_NOTHING = { warnedAt: null, breachedAt: null };

/** The pause that begins or ends now, or null. */
function pauseNow(clocks: StoredClocks, occasion: Occasion, now: Date): Pause | null {
  const standing = clocks.pauses.find(({ to }) => to === null);
  if (!clocksRun(clocks.status)) return standing ? null : { from: now, to: null };
  if (standing) return { from: standing.from, to: now };
  // Nobody counted while it was done: what it took then is not held against it.
  return occasion.reopened && clocks.countedBy === 0 ? { from: clocks.createdAt, to: now } : null;
}

const toldBefore = ({ told }: StoredClocks, { dueSet }: Occasion) =>
  dueSet ? { ...told, resolve: TOLD_NOTHING } : told;

function withAcceptance(clocks: StoredClocks, occasion: Occasion, now: Date): StoredClocks {
  const sent = occasion.sentOn
    ? { ...clocks, acceptFrom: now, acceptedAt: null, told: { ...clocks.told, accept: TOLD_NOTHING } }
    : clocks;
  if (occasion.notAcceptedAt && sent.acceptedAt?.getTime() === occasion.notAcceptedAt.getTime() && !sent.inHand)
    return { ...sent, acceptedAt: null };
  const accepted = sent.acceptedAt === null && (sent.inHand || occasion.assigned === true);
  return accepted ? { ...sent, acceptedAt: now } : sent;
}

function retargeted(before: StoredClocks, targets: readonly Target[], cause: RetargetCause): DomainEvent | null {
  const data: Record<string, string | null> = {};
  for (const { kind, by } of targets) {
    const was = before.promised[kind];
    if (was === null || was.getTime() === by?.getTime()) continue;
    data[`${kind}ByFrom`] = was.toISOString();
    data[`${kind}ByTo`] = by?.toISOString() ?? null;
  }
  if (Object.keys(data).length === 0) return null;
  return deadlineEvent(before.ticketId, "ticket.retargeted", { cause, ...data });
}

const alarmEvent = (ticketId: number, { kind, phase, by }: Alarm) =>
  deadlineEvent(ticketId, phase === "breach" ? "ticket.overdue" : "ticket.dueSoon", {
    target: kind,
    by: by.toISOString(),
  });

type Refreshed = { columns: SlaColumns; events: DomainEvent[] };

async function refreshOne(
  tx: Tx,
  stored: StoredClocks,
  occasion: Occasion,
  tells: boolean,
  now: Date,
): Promise<Refreshed> {
  const pause = pauseNow(stored, occasion, now);
  if (pause) await storePause(tx, stored.ticketId, pause);
  const others = stored.pauses.filter(({ from }) => from.getTime() !== pause?.from.getTime());
  const pauses = pause ? [...others, pause] : stored.pauses;
  const clocks = withAcceptance({ ...stored, pauses, told: toldBefore(stored, occasion) }, occasion, now);
  const { policies } = await readRules(tx, stored.rules.stamp);
  const policy = matchPolicy(policies, stored);
  const targets = targetsOf(policy, clocks);
  const known = stillTold(clocks.told, targets, now);
  const alarms = tells || stored.countedBy === 0 ? alarmsDue(targets, known, now) : [];
  const told = afterTelling(known, alarms, now);
  const { alarmAt, ...moments } = nextMoments(targets, told);
  const waits = stored.status === "waiting" ? pauses.find(({ to }) => to === null) : undefined;
  await storeMoments(tx, stored, targets, { ...moments, pausedAt: waits?.from ?? null });
  const { ticketId, status } = stored;
  const { acceptFrom, acceptedAt } = clocks;
  const live = status !== "resolved" && status !== "closed";
  const counted = { ticketId, policyId: policy?.id ?? null, revision: stored.rules.revision };
  const cause = occasion.cause ?? (stored.countedBy < stored.rules.revision ? "rules" : undefined);
  const moved = cause && stored.countedBy > 0 ? retargeted(stored, targets, cause) : null;
  // What was late before it was first counted is nobody's news.
  const news = stored.countedBy === 0 ? [] : alarms.map((alarm) => alarmEvent(ticketId, alarm));
  return {
    columns: { ...counted, live, acceptFrom, acceptedAt, told, alarmAt },
    events: [...(moved ? [moved] : []), ...news],
  };
}

/**
 * Brings the deadlines of tickets in line with their facts and the policies in force; gives what is to be recorded of it. With `tells`,
 * warnings and escalations that are due are among it. The caller holds the tickets' locks.
 */
export async function refreshClocks(
  tx: Tx,
  occasions: ReadonlyMap<number, Occasion>,
  { tells, now }: { tells: boolean; now: Date },
): Promise<DomainEvent[]> {
  const stored = await unscopedClocks(tx, [...occasions.keys()]);
  const refreshed: Refreshed[] = [];
  for (const clocks of stored)
    refreshed.push(await refreshOne(tx, clocks, occasions.get(clocks.ticketId) ?? {}, tells, now));
  if (refreshed.length > 0)
    await storeSla(
      tx,
      refreshed.map(({ columns }) => columns),
    );
  return refreshed.flatMap(({ events }) => events);
}
