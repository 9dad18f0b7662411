import { z } from "zod";
import { CalendarId, CategoryId, SlaPolicyId, TeamId } from "../platform/ids";
import { lineOfText } from "../platform/text";
import { timeZones } from "../settings/schema";
import { priorities } from "../tickets/schema";

/** Why deadlines moved other than by the ticket's own course. */
export const retargetCauses = ["priority", "category", "team", "rules"] as const;
export type RetargetCause = (typeof retargetCauses)[number];

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export const MINUTES_OF_DAY = 1_440;
/** What isn't reached within two years of opening is no deadline: more than any of them has. */
const MINUTES_MAX = 500_000;

const version = z.number().int().positive();

const Slot = z
  .object({
    weekday: z.number().int().min(1).max(7),
    from: z
      .number()
      .int()
      .min(0, "sla.errors.slotTime")
      .max(MINUTES_OF_DAY - 1, "sla.errors.slotTime"),
    to: z.number().int().min(1, "sla.errors.slotTime").max(MINUTES_OF_DAY, "sla.errors.slotTime"),
  })
  .refine(({ from, to }) => from < to, "sla.errors.slotOrder");

const ClosingDays = z
  .object({ name: lineOfText(60), from: z.iso.date("sla.errors.closingDay"), to: z.iso.date("sla.errors.closingDay") })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "sla.errors.closingOrder" });

type SlotFacts = { weekday: number; from: number; to: number };
/** The first slot of each weekday that overlaps one before it. */
function overlapping(slots: readonly SlotFacts[]): number[] {
  const meets = (a: SlotFacts, b: SlotFacts) => a.weekday === b.weekday && a.from < b.to && b.from < a.to;
  const late = slots.flatMap((slot, nth) => (slots.slice(0, nth).some((before) => meets(before, slot)) ? [nth] : []));
  return late.filter((nth, at) => !late.slice(0, at).some((other) => slots[other]?.weekday === slots[nth]?.weekday));
}

const hours = {
  timeZone: z
    .string()
    .refine((name) => timeZones.includes(name), "sla.errors.timeZone")
    .nullable(),
  frenchHolidays: z.boolean(),
  slots: z
    .array(Slot)
    .max(42)
    .superRefine((slots, context) => {
      for (const nth of overlapping(slots))
        context.addIssue({ code: "custom", path: [nth], message: "sla.errors.slotsOverlap" });
    }),
  closings: z.array(ClosingDays).max(60),
};

export const CreateCalendar = z.object({ name: lineOfText(60), ...hours });
export type CreateCalendar = z.input<typeof CreateCalendar>;
export const UpdateCalendar = CreateCalendar.extend({ id: CalendarId, version });
export type UpdateCalendar = z.input<typeof UpdateCalendar>;
export const CalendarRef = z.object({ id: CalendarId });
export type CalendarRef = z.input<typeof CalendarRef>;

const minutes = z.number().int().min(1, "sla.errors.minutes").max(MINUTES_MAX, "sla.errors.minutes").nullable();
const targets = { acceptMinutes: minutes, respondMinutes: minutes, resolveMinutes: minutes };

const policyFields = {
  name: lineOfText(60),
  categoryId: CategoryId.nullable(),
  teamId: TeamId.nullable(),
  priority: z.enum(priorities).nullable(),
  calendarId: CalendarId,
  ...targets,
};

export const CreatePolicy = z.object(policyFields);
export type CreatePolicy = z.input<typeof CreatePolicy>;
export const UpdatePolicy = CreatePolicy.extend({ id: SlaPolicyId, version, active: z.boolean() });
export type UpdatePolicy = z.input<typeof UpdatePolicy>;
export const PolicyRef = z.object({ id: SlaPolicyId });
export type PolicyRef = z.input<typeof PolicyRef>;

/** What a ticket opened now would get: by a calendar that is kept, or by one that is being drawn up. */
export const PreviewDeadlines = z.object({
  calendar: z.union([z.object({ id: CalendarId }), z.object(hours)]),
  ...targets,
});
export type PreviewDeadlines = z.input<typeof PreviewDeadlines>;
