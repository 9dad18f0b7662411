import { z } from "zod";
import { IdAnswer, MomentAnswer } from "../platform/api-answers";

/** One thing to do on a ticket. */
export const EntryAnswer = z
  .strictObject({
    id: IdAnswer,
    text: z.string(),
    done: z.boolean(),
    doneBy: z.string().nullable().describe("Who did it, by name."),
    doneAt: MomentAnswer.nullable(),
    version: z.int().positive().describe("Of its words: renaming it raises it."),
  })
  .meta({ id: "ChecklistEntry", description: "One thing to do on a ticket." });

export const entryExample: z.input<typeof EntryAnswer> = {
  id: "31",
  text: "Bring a new cable",
  done: false,
  doneBy: null,
  doneAt: null,
  version: 1,
};
