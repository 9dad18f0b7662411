import type { Actor } from "../platform/actor";
import type { Prisma, Tx } from "../platform/db/client";
import { lockRow } from "../platform/db/lock-row";
import { notFound } from "../platform/errors";
import { visibleTickets } from "./scope";

const forWriting = {
  id: true,
  title: true,
  description: true,
  status: true,
  waitingFor: true,
  waitingForLabel: true,
  closedReason: true,
  priority: true,
  urgency: true,
  type: true,
  categoryId: true,
  teamId: true,
  requesterId: true,
  leadId: true,
  offered: true,
  version: true,
  publicVersion: true,
  createdAt: true,
  updatedAt: true,
  publicUpdatedAt: true,
  firstReplyAt: true,
  resolvedAt: true,
  closedAt: true,
  dueAt: true,
  dueSetById: true,
  boardRank: true,
  placedByHand: true,
  linkCount: true,
  blockedCount: true,
  mergedIntoId: true,
  checklistCount: true,
  checklistDone: true,
  minutesSpent: true,
  runningTimers: true,
  satisfaction: true,
} satisfies Prisma.TicketSelect;

/** A ticket as commands work on it. */
export type LoadedTicket = Prisma.TicketGetPayload<{ select: typeof forWriting }>;

/** Locks and reads a ticket that the actor sees, so that commands on it queue; throws not_found. */
export async function loadTicket(tx: Tx, actor: Actor, number: number): Promise<LoadedTicket> {
  await lockRow(tx, "Ticket", number);
  const ticket = await tx.ticket.findFirst({
    where: { AND: [{ id: number }, visibleTickets(actor)] },
    select: forWriting,
  });
  if (!ticket) throw notFound();
  return ticket;
}
