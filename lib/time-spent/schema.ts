import { z } from "zod";
import { TicketNumber, TimeEntryId } from "../platform/ids";
import { optionalLine } from "../platform/text";
import { parseDuration } from "./labels";

export const LINE_MAX = 200;
/** So many entries of one ticket. */
export const ENTRIES_MAX = 500;

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
const line = optionalLine(LINE_MAX);

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
