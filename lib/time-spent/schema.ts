import { z } from "zod";
import { TicketNumber, TimeEntryId } from "../platform/ids";
import { longText } from "../platform/text";

/** An entry belongs to a day, and a day has so many minutes. */
export const MINUTES_MAX = 24 * 60;
export const LINE_MAX = 200;
/** So many entries of one ticket. */
export const ENTRIES_MAX = 500;
/** A timer that runs longer was forgotten: its owner is asked how long it really was. */
export const FORGOTTEN_MS = 12 * 60 * 60_000;

const HOURS = String.raw`(?:h|hr|hrs|heures?|hours?)`;
const MINUTES = String.raw`(?:m|mn|min|mins|minutes?)`;
const forms: readonly [RegExp, (parts: readonly string[]) => number][] = [
  [new RegExp(String.raw`^(\d{1,4}) ?${MINUTES}?$`), ([minutes]) => Number(minutes)],
  [/^(\d{1,2}):([0-5]\d)$/, ([hours, minutes]) => Number(hours) * 60 + Number(minutes)],
  [
    new RegExp(String.raw`^(\d{1,2}) ?${HOURS}(?: ?([0-5]?\d) ?${MINUTES}?)?$`),
    ([hours, minutes = "0"]) => Number(hours) * 60 + Number(minutes),
  ],
  [
    new RegExp(String.raw`^(\d{0,2})[.,](\d{1,2}) ?${HOURS}?$`),
    ([whole, part]) => Number(`${whole ?? ""}.${part ?? ""}`) * 60,
  ],
];

/** How many minutes people mean by « 1h30 », « 90 min », « 1:30 » or « 1,5 h », a bare number being minutes; null where it is none from 1 minute to 24 h. */
export function parseDuration(text: string): number | null {
  const plain = text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  for (const [form, read] of forms) {
    const found = form.exec(plain);
    if (!found) continue;
    const minutes = Math.round(read(found.slice(1).filter((part) => part !== undefined)));
    return minutes >= 1 && minutes <= MINUTES_MAX ? minutes : null;
  }
  return null;
}

const duration = z
  .string()
  .max(40)
  .transform((text, context) => {
    const minutes = parseDuration(text);
    if (minutes !== null) return minutes;
    context.addIssue({
      code: "custom",
      message: text.trim() === "" ? "validation.required" : "timeSpent.errors.duration",
    });
    return z.NEVER;
  });
const day = z.iso.date().refine((text) => text >= "2000-01-01", "validation.invalid");
const line = longText(LINE_MAX).transform((text) => text.replace(/\s*\n\s*/g, " ").trim());

/** Adds time that was spent: on the centre's today unless a day is said. */
export const AddTime = z.object({
  number: TicketNumber,
  duration,
  day: day.optional(),
  line: line.default(""),
});
export type AddTime = z.input<typeof AddTime>;

/** Changes one's own entry; what is left out stays. */
export const ChangeTime = z.object({
  number: TicketNumber,
  id: TimeEntryId,
  duration: duration.optional(),
  day: day.optional(),
  line: line.optional(),
});
export type ChangeTime = z.input<typeof ChangeTime>;

export const RemoveTime = z.object({ number: TicketNumber, id: TimeEntryId });
export type RemoveTime = z.input<typeof RemoveTime>;

export const StartTimer = z.object({ number: TicketNumber });
export type StartTimer = z.input<typeof StartTimer>;

/** Stops one's timer and counts its time, or the time said instead. */
export const StopTimer = z.object({ number: TicketNumber, duration: duration.optional(), line: line.default("") });
export type StopTimer = z.input<typeof StopTimer>;

/** Stops one's timer without counting anything. */
export const DropTimer = z.object({ number: TicketNumber });
export type DropTimer = z.input<typeof DropTimer>;
