import { z } from "zod";
import { IdAnswer } from "../platform/api-answers";
import { queueColumns } from "./schema";

/** A view of the queue that was kept. */
export const ViewAnswer = z
  .strictObject({
    id: IdAnswer,
    name: z.string(),
    filter: z.record(z.string(), z.string()).describe("Parameters of `GET /tickets`."),
    columns: z.array(z.enum(queueColumns)).nullable().describe("What its table shows; null for the usual columns."),
    team: z.strictObject({ id: IdAnswer, name: z.string() }).nullable().describe("Whose it is; null for your own."),
    version: z.int().positive().describe("To be sent with the next change."),
    can: z.strictObject({ change: z.boolean() }),
  })
  .meta({ id: "View", description: "A view of the queue that was kept." });

export const viewExample: z.input<typeof ViewAnswer> = {
  id: "4",
  name: "Waiting for parts",
  filter: { status: "waiting", sort: "dueAt" },
  columns: null,
  team: { id: "1", name: "Computers" },
  version: 1,
  can: { change: true },
};
