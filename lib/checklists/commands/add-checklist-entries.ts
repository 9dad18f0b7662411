import { defineCommand } from "../../define-command";
import { standing, type TicketWritten } from "../../tickets/change-ticket";
import { loadTicket } from "../../tickets/load-ticket";
import { ticketPolicy } from "../../tickets/policy";
import { visibleTickets } from "../../tickets/scope";
import { notFound } from "../../platform/errors";
import { addEntries } from "../changes";
import { AddChecklistEntries } from "../schema";

export type EntriesAdded = TicketWritten & { ids: number[] };

/** Adds entries to a ticket's checklist; gives where the ticket stands and the ids. Throws not_found, forbidden, conflict where there are too many. */
export const addChecklistEntries = defineCommand({
  name: "ticket.addChecklistEntries",
  input: AddChecklistEntries,
  load: (tx, actor, input) => loadTicket(tx, actor, input.number),
  authorize: ticketPolicy.work,
  run: async ({ tx, actor, input, target, now }) => {
    const { changed, ids } = await addEntries(tx, actor, target, input, now);
    return { result: { ...changed.written, ids } satisfies EntriesAdded, events: changed.events };
  },
  idempotency: {
    reference: ({ ids }) => ids[0] ?? 0,
    recall: async (tx, actor, id) => {
      const entry = await tx.checklistEntry.findFirst({
        where: { id, ticket: visibleTickets(actor) },
        select: { ticketId: true },
      });
      if (!entry) throw notFound();
      return { ...standing(actor, await loadTicket(tx, actor, entry.ticketId)), ids: [id] };
    },
  },
});
