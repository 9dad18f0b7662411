import { defineCommand } from "../../define-command";
import { actorIdOf } from "../../platform/events";
import { conflict, forbidden } from "../../platform/errors";
import { changeTicket, standing } from "../../tickets/change-ticket";
import { ticketEvent } from "../../tickets/events";
import { loadTicket } from "../../tickets/load-ticket";
import { ticketPolicy } from "../../tickets/policy";
import { mayBeRated, RateTicket } from "../schema";

/**
 * Keeps what the requester says of how their request was settled, once for each time it was: saying it again changes it. Gives where
 * the ticket stands. Throws not_found, forbidden to others, conflict where it isn't settled or long closed.
 */
export const rateTicket = defineCommand({
  name: "ticket.rate",
  input: RateTicket,
  load: (tx, actor, input) => loadTicket(tx, actor, input.number),
  authorize: ticketPolicy.rate,
  run: async ({ tx, actor, input, target: ticket, now }) => {
    const userId = actorIdOf(actor);
    if (userId === null) throw forbidden();
    const { resolvedAt } = ticket;
    if (resolvedAt === null || !mayBeRated(ticket, now)) throw conflict("satisfaction.errors.notNow");
    const which = { ticketId: ticket.id, resolvedAt };
    const before = await tx.rating.findUnique({
      where: { ticketId_resolvedAt: which },
      select: { id: true, score: true, line: true },
    });
    const { score, line = before?.line ?? "" } = input;
    if (before?.score === score && before.line === line) return { result: standing(actor, ticket), unchanged: true };
    const data = { score, line, userId, updatedAt: now };
    if (before) await tx.rating.update({ where: { id: before.id }, data, select: { id: true } });
    else await tx.rating.create({ data: { ...which, ...data, createdAt: now }, select: { id: true } });
    const facts = { from: before?.score ?? null, to: score };
    const event = ticketEvent(ticket.id, "ticket.rated", facts, line === "" ? undefined : { body: line });
    const change = { columns: { satisfaction: score }, events: [event], raisesVersion: false };
    const { written, events } = await changeTicket(tx, actor, ticket, change, now);
    return { result: written, events };
  },
});
