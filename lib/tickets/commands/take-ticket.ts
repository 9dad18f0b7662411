import { defineCommand } from "../../define-command";
import type { UserActor } from "../../platform/actor";
import type { Tx } from "../../platform/db/client";
import { conflict, forbidden } from "../../platform/errors";
import { assignedTo, assignmentEvents, replaceAssignments } from "../assignments";
import { mergedTicket } from "../blockers";
import { changeTicket, standing, versionFor } from "../change-ticket";
import { ticketEvent } from "../events";
import { loadTicket, type LoadedTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { ticketRepeat } from "../repeatable";
import { TicketRef } from "../schema";
import { takenUp } from "../taken-up";

async function refuseTaken(tx: Tx, actor: UserActor, ticket: LoadedTicket): Promise<void> {
  if (ticket.leadId === null || ticket.leadId === actor.userId || ticket.offered) return;
  const lead = await tx.user.findUnique({ where: { id: ticket.leadId }, select: { id: true, name: true } });
  // Ids are texts in answers, and details are sent as they are.
  const named = lead && { id: String(lead.id), name: lead.name };
  const details = { changed: ["lead"], version: versionFor(actor, ticket), lead: named };
  throw conflict("tickets.errors.takenBy", { name: lead?.name ?? "" }, details);
}

/** Who had taken up a ticket that is offered stays on it to help; who let it lie doesn't. */
function withoutTaker(before: Awaited<ReturnType<typeof assignedTo>>, taker: number): number[] {
  const left = before.leadId === null || before.routed ? [] : [before.leadId];
  return [...before.helperIds, ...left].filter((id) => id !== taker);
}

/**
 * Makes the actor the lead of a ticket that has none, that is offered to its team, or that routing dealt them; a new one is in progress
 * from then on. Gives where it stands. Throws not_found, forbidden, conflict naming the lead when somebody else has it, or when it was merged.
 */
export const takeTicket = defineCommand({
  name: "ticket.take",
  input: TicketRef,
  load: async (tx, actor, input) => {
    const ticket = await loadTicket(tx, actor, input.number);
    if (actor.kind !== "user") throw forbidden();
    return { ticket, taker: actor };
  },
  authorize: (actor) => ticketPolicy.take(actor),
  run: async ({ tx, actor, target: { ticket, taker }, now }) => {
    if (ticket.mergedIntoId !== null) throw await mergedTicket(tx, actor, ticket);
    await refuseTaken(tx, taker, ticket);
    const before = await assignedTo(tx, actor, ticket.id);
    const after = { leadId: taker.userId, helperIds: withoutTaker(before, taker.userId) };
    const up = takenUp(ticket, now);
    const accepts = before.routed && before.leadId === taker.userId;
    const accepted = accepts ? [ticketEvent(ticket.id, "ticket.accepted", { userId: taker.userId })] : [];
    const moved = [...assignmentEvents(ticket.id, before, after), ...accepted, ...up.events];
    if (moved.length === 0) return { result: standing(actor, ticket), unchanged: true };
    const { written, events } = await changeTicket(
      tx,
      actor,
      ticket,
      { columns: { leadId: taker.userId, ...up.columns }, events: moved },
      now,
    );
    await replaceAssignments(tx, actor, ticket.id, after, now);
    return { result: written, events };
  },
  idempotency: ticketRepeat,
});
