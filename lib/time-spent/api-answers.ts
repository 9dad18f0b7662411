import { z } from "zod";
import { IdAnswer } from "../platform/api-answers";

/** Time that somebody spent on a ticket. */
export const TimeAnswer = z
  .strictObject({
    id: IdAnswer,
    person: z.strictObject({ id: IdAnswer, name: z.string() }),
    minutes: z.int().positive(),
    day: z.iso.date(),
    line: z.string().describe("What it was spent on."),
  })
  .meta({ id: "TimeEntry", description: "Time that somebody spent on a ticket." });

export const timeExample: z.input<typeof TimeAnswer> = {
  id: "12",
  person: { id: "3", name: "Karim Benali" },
  minutes: 45,
  day: "2026-11-16",
  line: "On site",
};
