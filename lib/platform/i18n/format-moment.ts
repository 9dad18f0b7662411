import type { Locale } from "./locale";

export type MomentPlace = { locale: Locale; timeZone: string };

const NBSP = "\u00a0";
/** English as it is written in Europe, where the centres are: a day of 24 hours, the day before the month. */
const tags: Readonly<Record<Locale, string>> = { fr: "fr-FR", en: "en-GB" };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(
  name: string,
  { locale, timeZone }: MomentPlace,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${name} ${locale} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tags[locale], { ...options, timeZone });
  formats.set(key, made);
  return made;
}

/** The time of day as each language writes it: « 9 h 05 », « 17 h », "09:05". */
export function clockTime(at: Date, place: MomentPlace): string {
  const clock = format("clock", place, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (place.locale === "en") return clock.format(at);
  const parts = clock.formatToParts(at);
  const part = (type: "hour" | "minute") => parts.find((candidate) => candidate.type === type)?.value ?? "";
  const minute = part("minute").padStart(2, "0");
  return `${String(Number(part("hour")))}${NBSP}h${minute === "00" ? "" : NBSP + minute}`;
}

function calendarDay(at: Date, place: MomentPlace): number {
  const parts = format(
    "day",
    { ...place, locale: "en" },
    { year: "numeric", month: "numeric", day: "numeric" },
  ).formatToParts(at);
  const part = (type: "year" | "month" | "day") => Number(parts.find((candidate) => candidate.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day")) / 86_400_000;
}

/** Calendar days from `now` to `at` in the centre's time zone: 0 today, -1 yesterday, 1 tomorrow. */
export function daysFrom(now: Date, at: Date, place: MomentPlace): number {
  return calendarDay(at, place) - calendarDay(now, place);
}

/** A day in a few letters, its year only when it isn't this one: « 12 oct. », "12 Oct 2025". */
export function shortDay(at: Date, now: Date, place: MomentPlace): string {
  const year = format("year", place, { year: "numeric" });
  return year.format(at) === year.format(now)
    ? format("shortDay", place, { day: "numeric", month: "short" }).format(at)
    : datedDay(at, place);
}

/** A day in a few letters, always with its year: « 23 nov. 2026 », "23 Nov 2026". */
export function datedDay(at: Date, place: MomentPlace): string {
  return format("shortDayYear", place, { day: "numeric", month: "short", year: "numeric" }).format(at);
}

/** A whole day in words: « dimanche 22 novembre 2026 ». */
export function wholeDay(at: Date, place: MomentPlace): string {
  return format("wholeDay", place, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(at);
}

/** Days from one to another, written as 2026-12-21: « 21 déc. 2026 – 4 janv. 2027 », « 13–16 mai 2027 », one day as itself. */
export function dayRange(from: string, to: string, locale: Locale): string {
  const days = format("dayRange", { locale, timeZone: "UTC" }, { day: "numeric", month: "short", year: "numeric" });
  return days.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}
