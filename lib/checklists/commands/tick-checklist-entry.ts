import { defineCommand } from "../../define-command";
import { actorIdOf } from "../../platform/events";
import { standing } from "../../tickets/change-ticket";
import { ticketEvent } from "../../tickets/events";
import { loadTicket } from "../../tickets/load-ticket";
import { ticketPolicy } from "../../tickets/policy";
import { entryOf, loadEntries, recordChecklist } from "../changes";
import { TickChecklistEntry } from "../schema";

/** Marks an entry as done, or as to be done again; gives where the ticket stands. Throws not_found, forbidden. */
export const tickChecklistEntry = defineCommand({
  name: "ticket.tickChecklistEntry",
  input: TickChecklistEntry,
  load: (tx, actor, input) => loadTicket(tx, actor, input.number),
  authorize: ticketPolicy.work,
  run: async ({ tx, actor, input, target, now }) => {
    const entries = await loadEntries(tx, actor, target.id);
    const entry = entryOf(entries, input.id);
    if ((entry.doneAt !== null) === input.done) return { result: standing(actor, target), unchanged: true };
    const data = input.done ? { doneAt: now, doneById: actorIdOf(actor) } : { doneAt: null, doneById: null };
    await tx.checklistEntry.updateMany({ where: { id: entry.id, ticketId: target.id }, data });
    const done = entries.filter(({ doneAt }) => doneAt !== null).length + (input.done ? 1 : -1);
    const facts = { entryId: entry.id, done, count: entries.length };
    const name = input.done ? "ticket.checklistTicked" : "ticket.checklistUnticked";
    const event = ticketEvent(target.id, name, facts, { name: entry.text });
    const { written, events } = await recordChecklist(tx, actor, target, { checklistDone: done }, event, now);
    return { result: written, events };
  },
});
