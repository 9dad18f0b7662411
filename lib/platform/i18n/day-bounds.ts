const DAY_MS = 24 * 60 * 60_000;

function offsetMs(at: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000;
}

/** The moment a calendar day (YYYY-MM-DD) begins in a time zone, plus so many days. */
export function startOfDay(day: string, timeZone: string, plusDays = 0): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`) + plusDays * DAY_MS;
  // Asked twice: the first answer may stand on the other side of a change of clocks.
  const guess = midnight - offsetMs(new Date(midnight), timeZone);
  return new Date(midnight - offsetMs(new Date(guess), timeZone));
}
