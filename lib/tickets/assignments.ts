import type { Actor } from "../platform/actor";
import { Prisma, type Tx } from "../platform/db/client";
import { actorIdOf, type DomainEvent } from "../platform/events";
import { ticketEvent } from "./events";
import { keepSeen } from "./read-marks";
import { visibleTickets } from "./scope";

type Held = { ticketId: number; lead: boolean; ticket: { version: number; publicVersion: number } };

/** People who may lead or help: active technicians and admins, no programs. */
export const assignable = {
  active: true,
  contact: false,
  service: false,
  role: { in: ["technician", "admin"] },
} satisfies Prisma.UserWhereInput;

/** The same, of `User u` in a statement of our own. */
export const assignableSql = Prisma.sql`u.active = TRUE AND u.contact = FALSE AND u.service = FALSE AND u.role IN (${Prisma.join(assignable.role.in)})`;

export type Team = { leadId: number | null; helperIds: readonly number[] };
/** `routed` is true while its lead was dealt it by their team's routing and hasn't taken it up. */
type TeamNow = Team & { routed: boolean };

/** Who is on a ticket now. */
export async function assignedTo(tx: Tx, actor: Actor, ticketId: number): Promise<TeamNow> {
  const rows = await tx.assignment.findMany({
    where: { ticketId, ticket: visibleTickets(actor) },
    select: { userId: true, lead: true, routed: true },
    orderBy: { userId: "asc" },
  });
  return {
    routed: rows.some(({ lead, routed }) => lead && routed),
    leadId: rows.find(({ lead }) => lead)?.userId ?? null,
    helperIds: rows.filter(({ lead }) => !lead).map(({ userId }) => userId),
  };
}

/** The events that lead from one set of people to another: one for the lead, one per helper who comes or goes. */
export function assignmentEvents(ticketId: number, before: Team, after: Team): DomainEvent[] {
  const lead =
    before.leadId === after.leadId
      ? []
      : [ticketEvent(ticketId, "ticket.leadChanged", { from: before.leadId, to: after.leadId })];
  const added = after.helperIds.filter((id) => !before.helperIds.includes(id));
  const removed = before.helperIds.filter((id) => !after.helperIds.includes(id));
  return [
    ...lead,
    ...added.map((userId) => ticketEvent(ticketId, "ticket.helperAdded", { userId })),
    ...removed.map((userId) => ticketEvent(ticketId, "ticket.helperRemoved", { userId })),
  ];
}

/** Writes who is on a ticket, in place of who was. */
export async function replaceAssignments(
  tx: Tx,
  actor: Actor,
  ticketId: number,
  after: Team,
  now: Date,
): Promise<void> {
  const wanted = [...(after.leadId === null ? [] : [after.leadId]), ...after.helperIds];
  await tx.assignment.deleteMany({ where: { ticketId, userId: { notIn: wanted } } });
  await tx.assignment.updateMany({ where: { ticketId }, data: { lead: false } });
  const assignedById = actorIdOf(actor);
  const rows = wanted.map((userId) => ({ ticketId, userId, lead: false, assignedById, createdAt: now }));
  if (rows.length > 0) await tx.assignment.createMany({ data: rows, skipDuplicates: true });
  if (after.leadId !== null)
    await tx.assignment.updateMany({ where: { ticketId, userId: after.leadId }, data: { lead: true } });
}

async function unscopedOpenAssignments(tx: Tx, userId: number, most?: number): Promise<Held[]> {
  return tx.assignment.findMany({
    where: { userId, ticket: { open: true } },
    ...(most === undefined ? {} : { take: most }),
    select: { ticketId: true, lead: true, ticket: { select: { version: true, publicVersion: true } } },
    orderBy: { ticketId: "asc" },
  });
}

function releasedEvent({ ticketId, lead, ticket }: Held, userId: number): DomainEvent {
  const event = lead
    ? ticketEvent(ticketId, "ticket.leadChanged", { from: userId, to: null })
    : ticketEvent(ticketId, "ticket.helperRemoved", { userId });
  return { ...event, data: { ...event.data, version: ticket.version, publicVersion: ticket.publicVersion } };
}

/**
 * Takes a person off every open ticket they lead or help on, or off the first `most`, in the caller's transaction: for deactivation,
 * demotion and erasure. Gives one event per ticket, which the caller records with its own.
 */
export async function releaseOpenAssignments(
  tx: Tx,
  actor: Actor,
  userId: number,
  now: Date,
  most?: number,
): Promise<DomainEvent[]> {
  const ids = (await unscopedOpenAssignments(tx, userId, most)).map(({ ticketId }) => ticketId);
  if (ids.length === 0) return [];
  await keepSeen(tx, actor, ids, now);
  // The update locks the rows, so that what is read after it is what is released.
  const moved = { version: { increment: 1 }, publicVersion: { increment: 1 }, updatedAt: now, publicUpdatedAt: now };
  await tx.ticket.updateMany({ where: { id: { in: ids } }, data: moved });
  const held = (await unscopedOpenAssignments(tx, userId)).filter(({ ticketId }) => ids.includes(ticketId));
  await tx.ticket.updateMany({ where: { id: { in: ids }, leadId: userId }, data: { leadId: null } });
  await tx.assignment.deleteMany({ where: { userId, ticketId: { in: ids } } });
  return held.map((one) => releasedEvent(one, userId));
}
