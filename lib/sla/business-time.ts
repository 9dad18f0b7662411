import { openingsOf, type BusinessCalendar } from "./business-calendar";
import { localDay } from "./local-time";

const MINUTE_MS = 60_000;
/** What isn't reached within two years is not a deadline. */
const HORIZON_DAYS = 731;

/**
 * The moment at which so many minutes of open time have passed since `from`: within opening hours, their last instant included.
 * Null when the calendar doesn't open long enough within two years.
 */
export function addBusinessTime(calendar: BusinessCalendar, from: Date, minutes: number): Date | null {
  let left = Math.max(0, Math.round(minutes * MINUTE_MS));
  const first = localDay(calendar.timeZone, from.getTime());
  for (let day = first; day <= first + HORIZON_DAYS; day += 1) {
    for (const opening of openingsOf(calendar, day)) {
      const start = Math.max(from.getTime(), opening.from);
      if (start > opening.to) continue;
      if (left <= opening.to - start) return new Date(start + left);
      left -= opening.to - start;
    }
  }
  return null;
}

/** The minutes of open time between two moments, with fractions; 0 when the second isn't later. */
export function businessMinutesBetween(calendar: BusinessCalendar, from: Date, to: Date): number {
  const [start, end] = [from.getTime(), to.getTime()];
  if (end <= start) return 0;
  let open = 0;
  const last = localDay(calendar.timeZone, end);
  for (let day = localDay(calendar.timeZone, start); day <= last; day += 1) {
    for (const opening of openingsOf(calendar, day))
      open += Math.max(0, Math.min(end, opening.to) - Math.max(start, opening.from));
  }
  return open / MINUTE_MS;
}
