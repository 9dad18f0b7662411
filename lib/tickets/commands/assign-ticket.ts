import { defineCommand } from "../../define-command";
import { standing } from "../change-ticket";
import { loadTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { AssignTicket } from "../schema";
import { setPeople } from "../set-people";

/**
 * Puts a lead (or nobody) and helpers on a ticket in place of those who were; gives where it stands. Being assigned by another
 * leaves the status alone. Throws not_found, forbidden, invalid_input for people who can't be assigned, conflict when stale.
 */
export const assignTicket = defineCommand({
  name: "ticket.assign",
  input: AssignTicket,
  load: (tx, actor, input) => loadTicket(tx, actor, input.number),
  authorize: (actor) => ticketPolicy.assign(actor),
  run: async ({ tx, actor, input, target: ticket, now }) => {
    const changed = await setPeople(tx, actor, ticket, input, now);
    if (!changed) return { result: standing(actor, ticket), unchanged: true };
    return { result: changed.written, events: changed.events };
  },
});
