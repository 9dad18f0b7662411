import { defineCommand } from "../../define-command";
import { actorIdOf } from "../../platform/events";
import { changeTicket, standing } from "../change-ticket";
import { ticketEvent } from "../events";
import { loadTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { SetDueDate } from "../schema";

/**
 * Sets by hand when a ticket is to be resolved, or lets the policies count it again; gives where the ticket stands. Staff. Throws not_found,
 * forbidden, invalid_input, conflict with what changed when the version is stale.
 */
export const setDueDate = defineCommand({
  name: "ticket.setDueDate",
  input: SetDueDate,
  load: (tx, actor, input) => loadTicket(tx, actor, input.number),
  authorize: (actor) => ticketPolicy.setDue(actor),
  run: async ({ tx, actor, input, target: ticket, now }) => {
    const { dueAt, version } = input;
    const before = ticket.dueSetById === null ? null : ticket.dueAt;
    if (before?.getTime() === dueAt?.getTime()) return { result: standing(actor, ticket), unchanged: true };
    const data = { from: ticket.dueAt?.toISOString() ?? null, to: dueAt?.toISOString() ?? null };
    const columns = dueAt ? { dueAt, dueSetById: actorIdOf(actor) } : { dueSetById: null };
    const events = [ticketEvent(ticket.id, "ticket.dueChanged", data)];
    const { written, events: recorded } = await changeTicket(tx, actor, ticket, { columns, events, version }, now);
    return { result: written, events: recorded };
  },
});
