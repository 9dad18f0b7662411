import { defineCommand } from "../../define-command";
import { actorIdOf } from "../../platform/events";
import { assignedTo, assignmentEvents, replaceAssignments } from "../assignments";
import { changeTicket, standing } from "../change-ticket";
import { loadTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { TicketRef } from "../schema";
import { givenBack } from "../taken-up";

/**
 * Takes the actor off a ticket they lead or help on; with nobody left and no staff reply yet, it is new again.
 * Gives where it stands. Throws not_found, forbidden.
 */
export const releaseTicket = defineCommand({
  name: "ticket.release",
  input: TicketRef,
  load: (tx, actor, input) => loadTicket(tx, actor, input.number),
  authorize: (actor) => ticketPolicy.take(actor),
  run: async ({ tx, actor, target: ticket, now }) => {
    const me = actorIdOf(actor);
    const before = await assignedTo(tx, actor, ticket.id);
    const after = {
      leadId: before.leadId === me ? null : before.leadId,
      helperIds: before.helperIds.filter((id) => id !== me),
    };
    const moved = assignmentEvents(ticket.id, before, after);
    if (moved.length === 0) return { result: standing(actor, ticket), unchanged: true };
    const nobodyLeft = after.leadId === null && after.helperIds.length === 0;
    const back = nobodyLeft ? givenBack(ticket, now) : { columns: {}, events: [] };
    const change = { columns: { leadId: after.leadId, ...back.columns }, events: [...moved, ...back.events] };
    const { written, events } = await changeTicket(tx, actor, ticket, change, now);
    await replaceAssignments(tx, actor, ticket.id, after, now);
    return { result: written, events };
  },
});
