import { defineCommand } from "../../define-command";
import { ticketEvent } from "../../tickets/events";
import { loadTicket } from "../../tickets/load-ticket";
import { ticketPolicy } from "../../tickets/policy";
import { entryOf, loadEntries, recordChecklist } from "../changes";
import { RemoveChecklistEntry } from "../schema";

/** Takes an entry off a ticket's checklist; gives where the ticket stands. Throws not_found, forbidden. */
export const removeChecklistEntry = defineCommand({
  name: "ticket.removeChecklistEntry",
  input: RemoveChecklistEntry,
  load: (tx, actor, input) => loadTicket(tx, actor, input.number),
  authorize: ticketPolicy.work,
  run: async ({ tx, actor, input, target, now }) => {
    const entries = await loadEntries(tx, actor, target.id);
    const entry = entryOf(entries, input.id);
    await tx.checklistEntry.deleteMany({ where: { id: entry.id, ticketId: target.id } });
    const left = entries.filter(({ id }) => id !== entry.id);
    const counts = {
      checklistCount: left.length,
      checklistDone: left.filter(({ doneAt }) => doneAt !== null).length,
    };
    const event = ticketEvent(target.id, "ticket.checklistRemoved", { entryId: entry.id }, { name: entry.text });
    const { written, events } = await recordChecklist(tx, actor, target, counts, event, now);
    return { result: written, events };
  },
});
