import { defineCommand } from "../../define-command";
import type { Tx } from "../../platform/db/client";
import { lockRow } from "../../platform/db/lock-row";
import { conflict, invalidField, notFound } from "../../platform/errors";
import { actorIdOf } from "../../platform/events";
import { visibleUsers } from "../../users/scope";
import { assignable } from "../assignments";
import { handOverEvent } from "../hand-over-events";
import { ticketPolicy } from "../policy";
import { StartHandOver } from "../schema";
import { visibleTickets } from "../scope";

async function refuseUnassignable(tx: Tx, toId: number | null, fromId: number): Promise<void> {
  if (toId === null) return;
  const found = await tx.user.findFirst({ where: { AND: [{ id: toId }, assignable] }, select: { id: true } });
  if (!found || toId === fromId) throw invalidField("toId", "tickets.errors.notAssignable");
}

/**
 * Hands all open tickets of a person over to another, or back to their teams; the worker moves them. Gives the hand-over's id and how
 * many there are. Throws not_found, forbidden, invalid_input for who can't be assigned, conflict where there are none or one is under way.
 */
export const startHandOver = defineCommand({
  name: "ticket.startHandOver",
  input: StartHandOver,
  load: async (tx, actor, input) => {
    await lockRow(tx, "User", input.fromId);
    const person = await tx.user.findFirst({
      where: { AND: [{ id: input.fromId }, visibleUsers(actor)] },
      select: { id: true },
    });
    if (!person) throw notFound();
    return person;
  },
  authorize: (actor, person) => ticketPolicy.handOver(actor, person),
  run: async ({ tx, actor, input: { toId }, target: { id: fromId }, now }) => {
    await refuseUnassignable(tx, toId, fromId);
    const running = await tx.handOver.findFirst({ where: { fromId, finishedAt: null }, select: { id: true } });
    if (running) throw conflict("tickets.errors.handOverRuns");
    const total = await tx.ticketAccess.count({
      where: { userId: fromId, assigned: true, open: true, ticket: visibleTickets(actor) },
    });
    if (total === 0) throw conflict("tickets.errors.nothingToHandOver");
    const started = { fromId, toId, total, startedById: actorIdOf(actor) ?? fromId, startedAt: now };
    const { id } = await tx.handOver.create({ data: started, select: { id: true } });
    const facts = { handOverId: id, count: total, userId: toId };
    return { result: { id, total }, events: [handOverEvent("user.handOverStarted", fromId, facts)] };
  },
});
