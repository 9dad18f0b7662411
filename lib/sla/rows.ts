import type { Priority } from "../tickets/schema";
import type { Slot } from "./business-calendar";
import type { TargetKind } from "./ticket-clocks";

/** What a policy is for, in names; null is any. */
export type CriteriaNames = { category: string | null; priority: Priority | null; team: string | null };

/** One deadline of a ticket: when it is, how much open time it gave, and when it was met. */
export type DeadlineRow = { kind: TargetKind; dueAt: Date; minutes: number | null; metAt: Date | null };

/** Why a ticket's deadlines are what they are. */
export type DeadlineReason = {
  deadlines: DeadlineRow[];
  policy: { name: string; criteria: CriteriaNames; calendar: string; dayMinutes: number } | null;
  /** Who set the date to be resolved by; null while it is counted. */
  resolveSetBy: string | null;
  /** Open time during which the clocks stood, in whole minutes. */
  pausedMinutes: number;
  /** Since when it waits. */
  pausedAt: Date | null;
};

/** When a ticket opened now would be due: « none » without a target, « never » where the calendar doesn't open long enough. */
export type DeadlinePreview = Record<TargetKind, Date | "none" | "never">;

export type CalendarRow = {
  id: number;
  name: string;
  timeZone: string | null;
  frenchHolidays: boolean;
  slots: Slot[];
  closings: { name: string; from: string; to: string }[];
  version: number;
  /** The names of the policies that count by it. */
  usedBy: string[];
};

export type PolicyRow = {
  id: number;
  name: string;
  active: boolean;
  category: { id: number; name: string } | null;
  team: { id: number; name: string } | null;
  priority: Priority | null;
  calendar: { id: number; name: string; dayMinutes: number };
  acceptMinutes: number | null;
  respondMinutes: number | null;
  resolveMinutes: number | null;
  version: number;
  preview: DeadlinePreview;
};
