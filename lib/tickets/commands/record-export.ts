import { defineCommand } from "../../define-command";
import { actorIdOf } from "../../platform/events";
import { notFound } from "../../platform/errors";
import { exportEvent } from "../export-events";
import { ticketPolicy } from "../policy";
import { RecordExport } from "../filter-schema";

/** Puts in the log that a person exported tickets: how many, and by which filter. Throws forbidden. */
export const recordExport = defineCommand({
  name: "ticket.recordExport",
  input: RecordExport,
  scope: "read",
  load: () => Promise.resolve(null),
  authorize: (actor) => ticketPolicy.exportLists(actor),
  run: ({ actor, input }) => {
    const userId = actorIdOf(actor);
    if (userId === null) throw notFound();
    const { q, ...filter } = input.filter;
    const event = exportEvent(userId, { count: input.count, whole: input.whole, filter }, q);
    return Promise.resolve({ result: { count: input.count }, events: [event] });
  },
});
