import type { Slot } from "./business-calendar";

export type Duration =
  | { unit: "days"; days: number }
  | { unit: "hours"; hours: number; minutes: number }
  | { unit: "minutes"; minutes: number };

const HOUR = 60;

/** How many minutes a day of opening has: those of the longest weekday; 0 for a calendar that never opens. */
export function dayMinutes(slots: readonly Slot[]): number {
  const days = Map.groupBy(slots, ({ weekday }) => weekday).values();
  return Math.max(0, ...[...days].map((day) => day.reduce((sum, { from, to }) => sum + to - from, 0)));
}

/** The units in which people say so many minutes of open time: whole days of opening, else hours, else minutes. */
export function spokenDuration(minutes: number, perDay: number): Duration {
  if (perDay > 0 && minutes >= perDay && minutes % perDay === 0) return { unit: "days", days: minutes / perDay };
  if (minutes < HOUR) return { unit: "minutes", minutes };
  return { unit: "hours", hours: Math.floor(minutes / HOUR), minutes: minutes % HOUR };
}
