import { clockTime, daysFrom, shortDay, wholeDay, type MomentPlace } from "./format-moment";

/** A moment as a list says it; the words of `now`, `minutes`, `yesterday` and `tomorrow` are the caller's messages. */
export type RelativeTime =
  { kind: "now" | "yesterday" | "tomorrow" } | { kind: "minutes"; minutes: number } | { kind: "text"; text: string };

const DAYS_BY_NAME = 6;

function weekday(at: Date, { locale, timeZone }: MomentPlace, form: "short" | "long"): string {
  const day = new Intl.DateTimeFormat(locale, { weekday: form, timeZone }).format(at);
  const ofMonth = new Intl.DateTimeFormat(locale, { day: "numeric", timeZone }).format(at);
  return `${day}\u00a0${ofMonth}`;
}

/** A moment in as few words as do: « il y a 11 min », « 12 h 02 », « hier », « lun. 23 », « 12 oct. », « 12 oct. 2025 ». */
export function relativeTime(at: Date, now: Date, place: MomentPlace): RelativeTime {
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
  const days = daysFrom(now, at, place);
  if (minutes >= 0 && minutes < 1) return { kind: "now" };
  if (minutes > 0 && minutes < 60) return { kind: "minutes", minutes };
  if (days === 0) return { kind: "text", text: clockTime(at, place) };
  if (days === -1) return { kind: "yesterday" };
  if (days === 1) return { kind: "tomorrow" };
  if (Math.abs(days) <= DAYS_BY_NAME) return { kind: "text", text: weekday(at, place, "short") };
  return { kind: "text", text: shortDay(at, now, place) };
}

/** How long until a moment as a line says it: at once, in some minutes, or at a time of day where it is longer. */
export type Wait = { kind: "soon" } | { kind: "minutes"; minutes: number } | { kind: "later" };

/** How long until a moment; what is past is at once. */
export function waitUntil(at: Date, now: Date): Wait {
  const minutes = Math.round((at.getTime() - now.getTime()) / 60_000);
  if (minutes < 1) return { kind: "soon" };
  return minutes < 60 ? { kind: "minutes", minutes } : { kind: "later" };
}

/** The day of a moment: today, yesterday, tomorrow, a day of this week by name, else the whole date. */
export type RelativeDay = { kind: "today" | "yesterday" | "tomorrow" } | { kind: "day"; day: string };

/** The day of a moment as a heading says it: « aujourd’hui », « hier », « lundi 23 », « dimanche 12 octobre 2025 ». */
export function relativeDay(at: Date, now: Date, place: MomentPlace): RelativeDay {
  const days = daysFrom(now, at, place);
  if (days === 0) return { kind: "today" };
  if (days === -1) return { kind: "yesterday" };
  if (days === 1) return { kind: "tomorrow" };
  return { kind: "day", day: Math.abs(days) <= DAYS_BY_NAME ? weekday(at, place, "long") : wholeDay(at, place) };
}

/** A day within a sentence: one to come by its name while that is clear, « ven. 27 », else « 12 oct. ». */
export function saidDay(at: Date, now: Date, place: MomentPlace): string {
  const days = daysFrom(now, at, place);
  return days > 0 && days <= DAYS_BY_NAME ? weekday(at, place, "short") : shortDay(at, now, place);
}
