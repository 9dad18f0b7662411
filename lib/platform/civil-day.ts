import { centreTimeZone } from "./centre";

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment in a time zone, as 2026-11-22. */
export function civilDay(at: Date, timeZone: string): string {
  const known = formats.get(timeZone);
  const format =
    known ?? new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  if (!known) formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get("year") ?? ""}-${parts.get("month") ?? ""}-${parts.get("day") ?? ""}`;
}

/** The day before or after so many others, each as 2026-11-22. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The centre's day at a moment, as 2026-11-22. */
export async function centreDay(at: Date): Promise<string> {
  return civilDay(at, await centreTimeZone());
}
