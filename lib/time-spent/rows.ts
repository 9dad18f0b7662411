/** Time that one person spent on a ticket on one day. */
export type TimeEntryRow = {
  id: number;
  by: { id: number; name: string };
  minutes: number;
  /** A day of the centre, as 2026-11-22. */
  day: string;
  line: string;
  mine: boolean;
};

/** What was spent on a ticket, in all and by each; the newest entries. */
export type TimeSpent = {
  minutes: number;
  people: { id: number; name: string; minutes: number }[];
  entries: TimeEntryRow[];
  /** Since when the reader's own timer runs here. */
  runningSince: Date | null;
};
