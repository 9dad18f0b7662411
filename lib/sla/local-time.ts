export const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The number of a civil day, whatever the time zone: 0 is 1 January 1970. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The number of a day written as 2026-11-22. */
export function dayNumberOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The day of the week: 1 is Monday, 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const field = "numeric" as const;
  const fields = { year: field, month: field, day: field, hour: field, minute: field, second: field };
  const made = new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", ...fields });
  formats.set(timeZone, made);
  return made;
}

/** What the clocks of a zone show at an instant, as if it were UTC, to the second; both in milliseconds. */
function wallClock(timeZone: string, at: number): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
}

const offsetAt = (timeZone: string, at: number) => wallClock(timeZone, at) - Math.floor(at / 1_000) * 1_000;

/** The civil day of an instant (in milliseconds) in a time zone. */
export function localDay(timeZone: string, at: number): number {
  return Math.floor(wallClock(timeZone, at) / DAY_MS);
}

/** When clocks that skip from before `wall` to after it do so: the instant between two others at which the offset changes. */
function skippedAt(timeZone: string, early: number, late: number): number {
  const before = offsetAt(timeZone, early);
  let [low, high] = [early, late];
  while (high - low > 1_000) {
    const middle = Math.floor((low + high) / 2_000) * 1_000;
    if (offsetAt(timeZone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * The instant (in milliseconds) at which the clocks of a zone show a minute of a day: the first time where they show it twice, and
 * where they skip it, the instant of the skip. Later minutes never give earlier instants.
 */
export function localInstant(timeZone: string, day: number, minuteOfDay: number): number {
  const wall = day * DAY_MS + minuteOfDay * MINUTE_MS;
  const candidates = [wall - DAY_MS, wall + DAY_MS].map((near) => wall - offsetAt(timeZone, near));
  const [first, second] = candidates.sort((a, b) => a - b) as [number, number];
  if (wallClock(timeZone, first) === wall) return first;
  if (wallClock(timeZone, second) === wall) return second;
  return skippedAt(timeZone, first, second);
}
