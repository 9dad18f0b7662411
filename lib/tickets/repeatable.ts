import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { standing, type TicketWritten } from "./change-ticket";
import { loadTicket } from "./load-ticket";

/** Makes a command that gives where a ticket stands repeatable under a key: a repeat gives where it stands by then. */
export const ticketRepeat = {
  reference: ({ number }: TicketWritten) => number,
  recall: async (tx: Tx, actor: Actor, number: number): Promise<TicketWritten> =>
    standing(actor, await loadTicket(tx, actor, number)),
};
