import { z } from "zod";
import { UserId } from "../platform/ids";

export const absenceReasons = ["leave", "illness", "training", "other"] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** Longer ones are entered again: a slip of the year would take somebody out for good. */
export const ABSENCE_DAYS_MAX = 366;
const DAY_MS = 86_400_000;

const day = z.iso.date();
const length = (firstDay: string, lastDay: string) => (Date.parse(lastDay) - Date.parse(firstDay)) / DAY_MS + 1;

/** Days on which a person is away, both included, by the centre's calendar. */
export const AddAbsence = z
  .object({ userId: UserId, firstDay: day, lastDay: day, reason: z.enum(absenceReasons).nullable().default(null) })
  .refine(({ firstDay, lastDay }) => length(firstDay, lastDay) >= 1, {
    path: ["lastDay"],
    message: "absences.errors.endsBefore",
  })
  .refine(({ firstDay, lastDay }) => length(firstDay, lastDay) <= ABSENCE_DAYS_MAX, {
    path: ["lastDay"],
    message: "absences.errors.tooLong",
  });
export type AddAbsence = z.input<typeof AddAbsence>;

export const AbsenceRef = z.object({ id: z.int().positive().max(2_147_483_647) });
export type AbsenceRef = z.input<typeof AbsenceRef>;
