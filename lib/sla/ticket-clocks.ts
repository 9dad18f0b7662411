import type { TicketStatus } from "../tickets/status";
import type { BusinessCalendar } from "./business-calendar";
import type { Targets } from "./read-rules";
import { targetTime, type Pause } from "./target-time";

export const targetKinds = ["accept", "respond", "resolve"] as const;
export type TargetKind = (typeof targetKinds)[number];

/** A ticket is urgent once three quarters of a delay are used. */
const SOON = 0.75;

export type Told = { warnedAt: Date | null; breachedAt: Date | null };
export type ClockFacts = {
  status: TicketStatus;
  createdAt: Date;
  /** When the ticket came to the team that is to accept it. */
  acceptFrom: Date;
  acceptedAt: Date | null;
  respondedAt: Date | null;
  pauses: readonly Pause[];
  /** What was promised last: kept for what is met, and for what is done. */
  promised: Record<TargetKind, Date | null>;
  /** True while somebody has set by hand when it is to be resolved. */
  resolveByHand: boolean;
  told: Record<TargetKind, Told>;
};

export type Target = { kind: TargetKind; by: Date | null; soonAt: Date | null; runs: boolean };

/** True while a ticket's clocks run: work is the centre's. */
export const clocksRun = (status: TicketStatus) => status === "new" || status === "in_progress";

function isMet(kind: TargetKind, facts: ClockFacts): boolean {
  if (facts.status === "resolved" || facts.status === "closed") return true;
  return kind === "accept" ? facts.acceptedAt !== null : kind === "respond" && facts.respondedAt !== null;
}

/** A date set by hand: neither the policy nor a pause moves it; three quarters of the way there it turns urgent. */
function targetByHand(facts: ClockFacts): Target | null {
  const by = facts.promised.resolve;
  if (!facts.resolveByHand || by === null) return null;
  const way = Math.max(0, by.getTime() - facts.createdAt.getTime());
  return { kind: "resolve", by, soonAt: new Date(by.getTime() - way * (1 - SOON)), runs: clocksRun(facts.status) };
}

/** When each target of a ticket is due and turns urgent, by a policy; what is met keeps the moment that was promised. */
export function targetsOf(policy: (Targets & { calendar: BusinessCalendar }) | null, facts: ClockFacts): Target[] {
  const minutesOf = {
    accept: policy?.acceptMinutes ?? null,
    respond: policy?.respondMinutes ?? null,
    resolve: policy?.resolveMinutes ?? null,
  };
  return targetKinds.map((kind) => {
    if (isMet(kind, facts)) return { kind, by: facts.promised[kind], soonAt: null, runs: false };
    const byHand = kind === "resolve" ? targetByHand(facts) : null;
    if (byHand) return byHand;
    const minutes = minutesOf[kind];
    if (policy === null || minutes === null) return { kind, by: null, soonAt: null, runs: false };
    const from = kind === "accept" ? facts.acceptFrom : facts.createdAt;
    const within = (part: number) => targetTime(policy.calendar, from, part, facts.pauses);
    const by = within(minutes);
    return { kind, by, soonAt: by && within(minutes * SOON), runs: by !== null && clocksRun(facts.status) };
  });
}

const earliest = (moments: readonly (Date | null)[]) =>
  moments.reduce((first, at) => (at !== null && (first === null || at < first) ? at : first), null);

/** The moments that lists and jobs look for: null while no clock runs. */
export function nextMoments(targets: readonly Target[], told: ClockFacts["told"]) {
  const running = targets.filter(({ runs }) => runs);
  const nextAlarm = ({ kind, by, soonAt }: Target) =>
    told[kind].breachedAt !== null ? null : told[kind].warnedAt === null ? soonAt : by;
  return {
    nextDueAt: earliest(running.map(({ by }) => by)),
    soonAt: earliest(running.map(({ soonAt }) => soonAt)),
    alarmAt: earliest(running.map(nextAlarm)),
  };
}

export type Alarm = { kind: TargetKind; phase: "warning" | "breach"; by: Date };

/** What is to be told of a ticket now: each target warns once and is escalated once, and doesn't warn once it is late. */
export function alarmsDue(targets: readonly Target[], told: ClockFacts["told"], now: Date): Alarm[] {
  return targets.flatMap(({ kind, by, soonAt, runs }): Alarm[] => {
    if (!runs || by === null || told[kind].breachedAt !== null) return [];
    if (by <= now) return [{ kind, phase: "breach", by }];
    return soonAt !== null && soonAt <= now && told[kind].warnedAt === null ? [{ kind, phase: "warning", by }] : [];
  });
}

/** What has been told once the alarms are. */
export function afterTelling(told: ClockFacts["told"], alarms: readonly Alarm[], now: Date): ClockFacts["told"] {
  const next = { ...told };
  for (const { kind, phase } of alarms) {
    const { warnedAt, breachedAt } = next[kind];
    next[kind] = { warnedAt: warnedAt ?? now, breachedAt: phase === "breach" ? now : breachedAt };
  }
  return next;
}

/**
 * What was told of deadlines and still holds: one that was moved on warns and is escalated anew. What nobody accepted in time stays told,
 * as it stays offered.
 */
export function stillTold(told: ClockFacts["told"], targets: readonly Target[], now: Date): ClockFacts["told"] {
  const next = { ...told };
  for (const { kind, by, soonAt, runs } of targets) {
    const { warnedAt, breachedAt } = told[kind];
    if (!runs || by === null || (kind === "accept" && breachedAt !== null)) continue;
    next[kind] = {
      warnedAt: soonAt !== null && soonAt > now ? null : warnedAt,
      breachedAt: by > now ? null : breachedAt,
    };
  }
  return next;
}
