import type { Priority } from "../tickets/schema";
import type { TargetKind } from "./ticket-clocks";

/** What a policy is for, in names; null is any. */
export type CriteriaNames = { category: string | null; priority: Priority | null; team: string | null };

/** One deadline of a ticket: when it is, how much open time it gave, and when it was met. */
export type DeadlineRow = { kind: TargetKind; dueAt: Date; minutes: number | null; metAt: Date | null };

/** Why a ticket's deadlines are what they are. */
export type DeadlineReason = {
  deadlines: DeadlineRow[];
  policy: { name: string; criteria: CriteriaNames; calendar: string; dayMinutes: number } | null;
  /** Open time during which the clocks stood, in whole minutes. */
  pausedMinutes: number;
  /** Since when it waits. */
  pausedAt: Date | null;
};
