import type { Actor } from "../platform/actor";
import { db } from "../platform/db/client";
import { notFound } from "../platform/errors";
import { restrictsTechnicians } from "../platform/restriction";
import { visibleTickets, type ReaderFacts } from "../tickets/scope";

const person = { id: true, name: true } as const;

/** A ticket that the actor sees, with those who have to do with it. Throws not_found. */
export async function readSeenTicket(actor: Actor, number: number) {
  const ticket = await db.ticket.findFirst({
    where: { AND: [{ id: number }, visibleTickets(actor)] },
    select: {
      requesterId: true,
      teamId: true,
      leadId: true,
      requester: { select: person },
      lead: { select: person },
      assignments: { select: { lead: true, user: { select: person } }, orderBy: { userId: "asc" } },
      followers: { select: { addedById: true, user: { select: { ...person, active: true } } } },
    },
  });
  if (!ticket) throw notFound();
  return ticket;
}
export type SeenTicket = Awaited<ReturnType<typeof readSeenTicket>>;

/** What decides who sees a ticket, and whether technicians are restricted to their teams. */
export async function readerFactsOf(ticket: SeenTicket): Promise<{ facts: ReaderFacts; restricts: boolean }> {
  const { requesterId, teamId, leadId, assignments, followers } = ticket;
  const helperIds = assignments.filter(({ lead }) => !lead).map(({ user }) => user.id);
  const followerIds = followers.map(({ user }) => user.id);
  const restricts = await restrictsTechnicians();
  return { facts: { requesterId, teamId, leadId, helperIds, followerIds }, restricts };
}

/** What is read of somebody to say why they see a ticket. */
export const readerColumns = { ...person, role: true, teams: { select: { teamId: true } } } as const;
