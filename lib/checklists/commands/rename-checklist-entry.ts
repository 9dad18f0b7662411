import { defineCommand } from "../../define-command";
import { staleVersion } from "../../platform/errors";
import { standing } from "../../tickets/change-ticket";
import { ticketEvent } from "../../tickets/events";
import { loadTicket } from "../../tickets/load-ticket";
import { ticketPolicy } from "../../tickets/policy";
import { entryOf, loadEntries, recordChecklist } from "../changes";
import { RenameChecklistEntry } from "../schema";

/** Changes the words of an entry; gives where the ticket stands. Throws not_found, forbidden, conflict where somebody changed them meanwhile. */
export const renameChecklistEntry = defineCommand({
  name: "ticket.renameChecklistEntry",
  input: RenameChecklistEntry,
  load: (tx, actor, input) => loadTicket(tx, actor, input.number),
  authorize: ticketPolicy.work,
  run: async ({ tx, actor, input, target, now }) => {
    const entry = entryOf(await loadEntries(tx, actor, target.id), input.id);
    if (entry.text === input.text) return { result: standing(actor, target), unchanged: true };
    const { count } = await tx.checklistEntry.updateMany({
      where: { id: entry.id, ticketId: target.id, version: input.version },
      data: { text: input.text, version: { increment: 1 } },
    });
    if (count !== 1) throw staleVersion("checklists.errors.changedMeanwhile");
    const texts = { before: entry.text, after: input.text };
    const event = ticketEvent(target.id, "ticket.checklistRenamed", { entryId: entry.id }, texts);
    const { written, events } = await recordChecklist(tx, actor, target, {}, event, now);
    return { result: written, events };
  },
});
