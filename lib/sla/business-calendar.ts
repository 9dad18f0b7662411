import { isFrenchHoliday } from "./french-holidays";
import { dayNumberOf, localInstant, weekdayOf } from "./local-time";

/** Opening hours on a weekday (1 is Monday), in minutes of the day: 540 is 9:00, 1,440 midnight at its end. */
export type Slot = { weekday: number; from: number; to: number };
/** Days on which it stays shut, first and last included, written as 2026-12-21. */
export type Closing = { from: string; to: string };

export type BusinessCalendar = {
  /** An IANA name. */
  timeZone: string;
  slots: readonly Slot[];
  frenchHolidays: boolean;
  closings: readonly Closing[];
};

/** A stretch of open time, in milliseconds. */
type Opening = { from: number; to: number };

const KEPT_DAYS = 5_000;
const known = new WeakMap<BusinessCalendar, Map<number, readonly Opening[]>>();

/** True when a calendar is shut all day: a public holiday it keeps, or one of its closing days. */
export function isClosedDay(calendar: BusinessCalendar, day: number): boolean {
  if (calendar.frenchHolidays && isFrenchHoliday(day)) return true;
  return calendar.closings.some(({ from, to }) => day >= dayNumberOf(from) && day <= dayNumberOf(to));
}

function findOpenings(calendar: BusinessCalendar, day: number): readonly Opening[] {
  const weekday = weekdayOf(day);
  const slots = calendar.slots.filter((slot) => slot.weekday === weekday).sort((a, b) => a.from - b.from);
  if (slots.length === 0 || isClosedDay(calendar, day)) return [];
  const { timeZone } = calendar;
  let shutUntil = 0;
  return slots.flatMap((slot) => {
    const from = Math.max(shutUntil, localInstant(timeZone, day, slot.from));
    const to = localInstant(timeZone, day, slot.to);
    shutUntil = Math.max(shutUntil, to);
    return from < to ? [{ from, to }] : [];
  });
}

/** The open stretches of a day (a day number) in order, as instants: clocks that change on that day are accounted for. */
export function openingsOf(calendar: BusinessCalendar, day: number): readonly Opening[] {
  const days = known.get(calendar) ?? new Map<number, readonly Opening[]>();
  known.set(calendar, days);
  const found = days.get(day);
  if (found) return found;
  if (days.size > KEPT_DAYS) days.clear();
  const made = findOpenings(calendar, day);
  days.set(day, made);
  return made;
}
