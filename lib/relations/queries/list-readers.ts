import { isStaff, type Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { notFound } from "../../platform/errors";
import type { TicketNumber } from "../../platform/ids";
import { restrictsTechnicians } from "../../platform/restriction";
import { visibleComments, visibleTickets } from "../../tickets/scope";
import { readerWheres } from "../reader-wheres";
import { reasons, type ReaderGroup, type Reason } from "../rows";

/** Of a team, so many are named. */
const NAMED = 30;
/** All of a role see it: how many is enough. */
const COUNTED: ReadonlySet<Reason> = new Set(["technicians", "managers", "admins"]);

const byName = [{ name: "asc" as const }, { id: "asc" as const }];
const person = { id: true, name: true } as const;

async function readTicket(actor: Actor, number: number) {
  const ticket = await db.ticket.findFirst({
    where: { AND: [{ id: number }, visibleTickets(actor)] },
    select: {
      requesterId: true,
      teamId: true,
      leadId: true,
      requester: { select: person },
      assignments: { select: { userId: true, lead: true } },
      followers: { select: { addedById: true, user: { select: { ...person, active: true } } } },
    },
  });
  if (!ticket) throw notFound();
  return ticket;
}
type Ticket = Awaited<ReturnType<typeof readTicket>>;

async function groupsForStaff(ticket: Ticket): Promise<ReaderGroup[]> {
  const { requesterId, teamId, leadId, assignments, followers } = ticket;
  const helperIds = assignments.filter(({ lead }) => !lead).map(({ userId }) => userId);
  const followerIds = followers.map(({ user }) => user.id);
  const wheres = readerWheres({ requesterId, teamId, leadId, helperIds, followerIds }, await restrictsTechnicians());
  const groups = await Promise.all(
    reasons.map(async (reason): Promise<ReaderGroup> => {
      const where = wheres[reason];
      if (COUNTED.has(reason)) return { reason, people: [], count: await db.user.count({ where }) };
      const people = await db.user.findMany({ where, select: person, orderBy: byName, take: NAMED });
      const count = people.length < NAMED ? people.length : await db.user.count({ where });
      return { reason, people, count };
    }),
  );
  return groups.filter(({ count }) => count > 0);
}

/**
 * Beside the team, whom a learner may know of: the requester, those whom staff let in, and those who wrote. Whom the requester let in by an
 * address is not named before they write, or the list would tell whose address exists.
 */
async function groupsForLearner(actor: Actor, number: number, ticket: Ticket): Promise<ReaderGroup[]> {
  const { requester, requesterId, followers } = ticket;
  const me = actor.kind === "user" ? actor.userId : 0;
  const wrote = await db.comment.findMany({
    where: {
      AND: [{ ticketId: number, authorId: { in: followers.map(({ user }) => user.id) } }, visibleComments(actor)],
    },
    select: { authorId: true },
    distinct: ["authorId"],
  });
  const known = followers.filter(
    ({ user, addedById }) =>
      user.active &&
      (user.id === me ||
        (addedById !== null && addedById !== requesterId) ||
        wrote.some(({ authorId }) => authorId === user.id)),
  );
  const people = known.map(({ user: { id, name } }) => ({ id, name }));
  return [
    { reason: "requester", people: [requester], count: 1 },
    ...(people.length > 0 ? [{ reason: "follower" as const, people, count: people.length }] : []),
  ];
}

/** Lists who sees a ticket that the actor sees, and why: to learners, whom they may know of beside the team. Throws not_found. */
export async function listReaders(actor: Actor, number: TicketNumber): Promise<ReaderGroup[]> {
  const ticket = await readTicket(actor, number);
  return isStaff(actor) || actor.kind === "system" ? groupsForStaff(ticket) : groupsForLearner(actor, number, ticket);
}
