import type { CalendarRow } from "@/lib/sla/rows";
import { MINUTES_OF_DAY, type CreateCalendar } from "@/lib/sla/schema";

export type SlotDraft = { key: number; weekday: number; from: string; to: string };
export type ClosingDraft = { key: number; name: string; from: string; to: string };
/** Opening hours as they are typed; times as « 09:30 », an empty zone is the centre's. */
export type HoursDraft = {
  name: string;
  timeZone: string;
  frenchHolidays: boolean;
  slots: readonly SlotDraft[];
  closings: readonly ClosingDraft[];
};

const MORNING = { from: "09:00", to: "12:30" };
const AFTERNOON = { from: "13:30", to: "17:30" };
const WORKDAYS = [1, 2, 3, 4, 5];

const nextKey = (rows: readonly { key: number }[]) => Math.max(0, ...rows.map(({ key }) => key)) + 1;
const twoDigits = (value: number) => String(value).padStart(2, "0");
const toTime = (minute: number) => `${twoDigits(Math.floor(minute / 60) % 24)}:${twoDigits(minute % 60)}`;

/** The minute of a day that a time names, by 24 hours: « 9 », « 9 h », « 9h30 », « 09:30 »; -1 for what is no time. */
function toMinute(time: string): number {
  const [, hours = "", minutes = "0"] = /^(\d{1,2})(?:\s*[h:.]\s*(\d{2})?)?$/i.exec(time.trim()) ?? [];
  if (hours === "" || Number(hours) > 24 || Number(minutes) > 59) return -1;
  return Number(hours) * 60 + Number(minutes);
}

/** The hours a new calendar begins with. */
export function usualHours(): HoursDraft {
  const slots = WORKDAYS.flatMap((weekday) => [MORNING, AFTERNOON].map((times) => ({ weekday, ...times })));
  const keyed = slots.map((slot, key) => ({ key, ...slot }));
  return { name: "", timeZone: "", frenchHolidays: true, slots: keyed, closings: [] };
}

/** A calendar as its form shows it. */
export function toHoursDraft({ name, timeZone, frenchHolidays, slots, closings }: CalendarRow): HoursDraft {
  return {
    name,
    timeZone: timeZone ?? "",
    frenchHolidays,
    slots: slots.map(({ weekday, from, to }, key) => ({ key, weekday, from: toTime(from), to: toTime(to) })),
    closings: closings.map((closing, key) => ({ key, ...closing })),
  };
}

/** What was typed, as it is sent; a slot that ends at midnight ends with its day. */
export function fromHoursDraft({ name, timeZone, frenchHolidays, slots, closings }: HoursDraft): CreateCalendar {
  return {
    name,
    timeZone: timeZone === "" ? null : timeZone,
    frenchHolidays,
    slots: slots.map(({ weekday, from, to }) => ({
      weekday,
      from: toMinute(from),
      to: toMinute(to) || MINUTES_OF_DAY,
    })),
    closings: closings.map((closing) => ({ name: closing.name, from: closing.from, to: closing.to || closing.from })),
  };
}

/** The hours with one more slot on a weekday, after those it has. */
export function withSlot(draft: HoursDraft, weekday: number): HoursDraft {
  const times = draft.slots.some((slot) => slot.weekday === weekday) ? AFTERNOON : MORNING;
  return { ...draft, slots: [...draft.slots, { key: nextKey(draft.slots), weekday, ...times }] };
}

/** The hours with Monday's slots on every workday. */
export function likeMonday(draft: HoursDraft): HoursDraft {
  const monday = draft.slots.filter(({ weekday }) => weekday === 1);
  const others = draft.slots.filter(({ weekday }) => !WORKDAYS.includes(weekday));
  const copied = WORKDAYS.flatMap((weekday) => monday.map(({ from, to }) => ({ weekday, from, to })));
  return { ...draft, slots: [...copied, ...others].map((slot, key) => ({ ...slot, key })) };
}

/** The hours with one more stretch of closing days, which is still to be named. */
export function withClosing(draft: HoursDraft): HoursDraft {
  return { ...draft, closings: [...draft.closings, { key: nextKey(draft.closings), name: "", from: "", to: "" }] };
}
