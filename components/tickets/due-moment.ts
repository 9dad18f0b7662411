import { dayNumberOf, localInstant } from "@/lib/sla/local-time";

/** A moment as fields of dates and times hold it, by the clocks of a zone. */
export function fieldsOf(at: Date, timeZone: string): { date: string; time: string } {
  // Swedish writes dates and times as the fields do.
  const [date = "", time = ""] = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" })
    .format(at)
    .split(" ");
  return { date, time };
}

/** The moment that the clocks of a zone show; null for what is no date or time. */
export function momentOf(date: string, time: string, timeZone: string): Date | null {
  const [hours, minutes] = time.split(":").map(Number);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d/.test(time)) return null;
  const day = dayNumberOf(date);
  if (!Number.isFinite(day)) return null;
  return new Date(localInstant(timeZone, day, (hours ?? 0) * 60 + (minutes ?? 0)));
}
