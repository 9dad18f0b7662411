import { z } from "zod";
import { defineCommand } from "../../define-command";
import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/db/client";
import { holdRow, lockRow } from "../../platform/db/lock-row";
import type { DomainEvent } from "../../platform/events";
import { assignable, assignedTo, assignmentEvents, replaceAssignments, type Team } from "../assignments";
import { changeTicket } from "../change-ticket";
import { handOverEvent } from "../hand-over-events";
import { loadTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { visibleTickets } from "../scope";

/** Small enough to end well within a transaction's time. */
export const HAND_OVER_BATCH = 20;

type Running = { id: number; fromId: number; toId: number | null; led: number; helped: number };
type Batch = { tx: Tx; actor: Actor; running: Running; toId: number | null; now: Date };
type Moved = { led: number; helped: number; events: DomainEvent[] };

async function oldestRunning(tx: Tx): Promise<Running | null> {
  const next = await tx.handOver.findFirst({
    where: { finishedAt: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  if (!next) return null;
  await lockRow(tx, "HandOver", next.id);
  // Another worker may have finished it while this one waited.
  return tx.handOver.findFirst({
    where: { id: next.id, finishedAt: null },
    select: { id: true, fromId: true, toId: true, led: true, helped: true },
  });
}

/** Who gets the rest; nobody in particular once the one who was to can't be assigned any more. */
async function receiver(tx: Tx, { toId }: Running): Promise<number | null> {
  if (toId === null) return null;
  await holdRow(tx, "User", toId);
  const found = await tx.user.findFirst({ where: { AND: [{ id: toId }, assignable] }, select: { id: true } });
  return found?.id ?? null;
}

/** The people of a ticket once one of them has passed it on. */
function passedOn(before: Team, from: number, to: number | null): Team {
  const leadId = before.leadId === from ? to : before.leadId;
  const others = before.helperIds.filter((id) => id !== from);
  const helps = before.helperIds.includes(from) && to !== null && !others.includes(to);
  return { leadId, helperIds: [...others, ...(helps ? [to] : [])].filter((id) => id !== leadId) };
}

async function moveTicket({ tx, actor, running, toId, now }: Batch, ticketId: number): Promise<Moved> {
  const { id: handOverId, fromId } = running;
  const ticket = await loadTicket(tx, actor, ticketId);
  const before = await assignedTo(tx, actor, ticketId);
  const after = passedOn(before, fromId, toId);
  const moved = assignmentEvents(ticketId, before, after).map((event) => ({
    ...event,
    data: { ...event.data, handOverId },
  }));
  if (moved.length === 0) return { led: 0, helped: 0, events: [] };
  const change = { columns: { leadId: after.leadId }, events: moved };
  const { events } = await changeTicket(tx, actor, ticket, change, now);
  await replaceAssignments(tx, actor, ticketId, after, now);
  const led = before.leadId === fromId ? 1 : 0;
  return { led, helped: 1 - led, events: [...events] };
}

async function finish({ tx, running, toId, now }: Batch): Promise<DomainEvent> {
  await tx.handOver.updateMany({ where: { id: running.id }, data: { finishedAt: now } });
  const { id: handOverId, fromId, led, helped } = running;
  return handOverEvent("user.handedOver", fromId, { handOverId, count: led + helped, userId: toId });
}

/**
 * Moves the next open tickets of a hand-over, at most one batch; what was moved is no longer the person's, so it goes on after a crash
 * where it was. Gives whether one is under way. For the system only.
 */
export const continueHandOver = defineCommand({
  name: "ticket.continueHandOver",
  input: z.object({}),
  load: (tx) => oldestRunning(tx),
  authorize: (actor) => ticketPolicy.continueHandOver(actor),
  run: async ({ tx, actor, target: running, now }) => {
    if (!running) return { result: { running: false }, unchanged: true };
    const batch: Batch = { tx, actor, running, toId: await receiver(tx, running), now };
    const rows = await tx.ticketAccess.findMany({
      where: { userId: running.fromId, assigned: true, open: true, ticket: visibleTickets(actor) },
      select: { ticketId: true },
      orderBy: { ticketId: "asc" },
      take: HAND_OVER_BATCH,
    });
    const moved: Moved = { led: 0, helped: 0, events: [] };
    for (const { ticketId } of rows) {
      const one = await moveTicket(batch, ticketId);
      moved.led += one.led;
      moved.helped += one.helped;
      moved.events.push(...one.events);
    }
    const result = { running: true };
    const [first, ...others] = moved.events;
    if (!first) return { result, events: [await finish(batch)] };
    const { led, helped } = moved;
    const counted = { led: { increment: led }, helped: { increment: helped } };
    await tx.handOver.updateMany({ where: { id: running.id }, data: counted });
    return { result, events: [first, ...others] };
  },
});
