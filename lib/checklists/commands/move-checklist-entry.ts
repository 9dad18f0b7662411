import { defineCommand } from "../../define-command";
import { notFound } from "../../platform/errors";
import { standing } from "../../tickets/change-ticket";
import { ticketEvent } from "../../tickets/events";
import { loadTicket } from "../../tickets/load-ticket";
import { ticketPolicy } from "../../tickets/policy";
import { entryOf, loadEntries, recordChecklist } from "../changes";
import { placeEntries } from "../place-entries";
import { MoveChecklistEntry } from "../schema";

/** Puts an entry after another or first; gives where the ticket stands. Throws not_found where either is gone, forbidden. */
export const moveChecklistEntry = defineCommand({
  name: "ticket.moveChecklistEntry",
  input: MoveChecklistEntry,
  load: (tx, actor, input) => loadTicket(tx, actor, input.number),
  authorize: ticketPolicy.work,
  run: async ({ tx, actor, input, target, now }) => {
    const { id, afterId } = input;
    const entries = await loadEntries(tx, actor, target.id);
    const entry = entryOf(entries, id);
    const before = entries.map((one) => one.id);
    const others = before.filter((one) => one !== id);
    if (afterId !== null && !before.includes(afterId)) throw notFound();
    const at = afterId === id ? before.indexOf(id) : afterId === null ? 0 : others.indexOf(afterId) + 1;
    const after = [...others.slice(0, at), id, ...others.slice(at)];
    if (after.join() === before.join()) return { result: standing(actor, target), unchanged: true };
    await placeEntries(tx, target.id, after);
    const event = ticketEvent(target.id, "ticket.checklistMoved", { entryId: id }, { name: entry.text });
    const { written, events } = await recordChecklist(tx, actor, target, {}, event, now);
    return { result: written, events };
  },
});
