import { z } from "zod";
import { IdAnswer, MomentAnswer } from "../platform/api-answers";

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

const runningSince = MomentAnswer.nullable().describe("Since when it runs here; null where it doesn't.");

/** The caller's own timer on a ticket. */
export const TimerAnswer = z
  .strictObject({ runningSince })
  .meta({ id: "Timer", description: "Your own timer on a ticket." });

export const timerExample: z.input<typeof TimerAnswer> = { runningSince: "2026-11-16T08:40:00.000Z" };

/** The caller's own timer once it was started. */
export const TimerStartedAnswer = z
  .strictObject({
    runningSince,
    ended: z
      .strictObject({ number: z.int().positive(), minutes: z.int().positive() })
      .nullable()
      .describe("The ticket on which it ran until now, and the minutes that were counted there."),
  })
  .meta({ id: "TimerStarted", description: "Your own timer on a ticket, and the one that ended elsewhere." });

export const timerStartedExample: z.input<typeof TimerStartedAnswer> = {
  ...timerExample,
  ended: { number: 1040, minutes: 25 },
};
