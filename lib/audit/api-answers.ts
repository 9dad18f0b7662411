import { z } from "zod";
import { IdAnswer, MomentAnswer } from "../platform/api-answers";

/** One event of the log. */
export const LoggedEventAnswer = z
  .strictObject({
    id: IdAnswer,
    name: z.string().describe("What happened, such as `ticket.statusChanged`."),
    subject: z
      .strictObject({ type: z.string(), id: IdAnswer })
      .describe("What it is about; a ticket's id is its number."),
    actor: z.strictObject({
      kind: z.string().describe("`user`, `system` or `anonymous`."),
      id: IdAnswer.nullable(),
      name: z.string().nullable(),
    }),
    via: z.string().describe("How: `page`, `api`, `console`, `mail`, `rule` or `job`."),
    at: MomentAnswer,
    data: z.record(z.string(), z.unknown()).describe("The facts, by event name: ids, codes and numbers, never texts."),
  })
  .meta({ id: "LoggedEvent", description: "One event of the whole log." });

export const loggedEventExample: z.input<typeof LoggedEventAnswer> = {
  id: "90210",
  name: "ticket.statusChanged",
  subject: { type: "ticket", id: "1042" },
  actor: { kind: "user", id: "3", name: "Karim Benali" },
  via: "page",
  at: "2026-11-16T09:05:00.000Z",
  data: { from: "new", to: "in_progress", waitingFor: null, closedReason: null },
};
