import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { notFound } from "../platform/errors";
import { standing, type TicketWritten } from "../tickets/change-ticket";
import { loadTicket } from "../tickets/load-ticket";
import { visibleTickets } from "../tickets/scope";

export type TimeWritten = TicketWritten & { entryId: number; minutes: number };

/** Makes a command that counts time repeatable under a key: a repeat gives the entry that the first made, as it is by then. */
export const entryRepeat = {
  reference: ({ entryId }: TimeWritten) => entryId,
  recall: async (tx: Tx, actor: Actor, id: number): Promise<TimeWritten> => {
    const entry = await tx.timeEntry.findFirst({
      where: { id, ticket: visibleTickets(actor) },
      select: { ticketId: true, minutes: true },
    });
    if (!entry) throw notFound();
    const ticket = await loadTicket(tx, actor, entry.ticketId);
    return { ...standing(actor, ticket), entryId: id, minutes: entry.minutes };
  },
};
