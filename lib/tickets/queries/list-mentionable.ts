import { isStaff, type Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { notFound } from "../../platform/errors";
import type { TicketNumber } from "../../platform/ids";
import { restrictsTechnicians } from "../../platform/restriction";
import { mentionable } from "../mentions";
import { personSees } from "../policy";
import type { MentionablePerson } from "../rows";
import { visibleTickets } from "../scope";

const SHOWN = 500;

const whoSees = {
  teamId: true,
  requesterId: true,
  followers: { select: { userId: true } },
  assignments: { select: { userId: true } },
} as const;

/**
 * Lists whom a note on a ticket can call, by name, at most 500: the active staff who see it. For staff who see it themselves;
 * throws not_found to everybody else.
 */
export async function listMentionable(actor: Actor, number: TicketNumber): Promise<MentionablePerson[]> {
  const ticket = isStaff(actor)
    ? await db.ticket.findFirst({ where: { AND: [{ id: number }, visibleTickets(actor)] }, select: whoSees })
    : null;
  if (!ticket) throw notFound();
  const [people, restricts] = await Promise.all([
    db.user.findMany({
      where: mentionable,
      select: { id: true, name: true, role: true, teams: { select: { teamId: true } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: SHOWN,
    }),
    restrictsTechnicians(),
  ]);
  const facts = {
    teamId: ticket.teamId,
    participantIds: [ticket.requesterId, ...ticket.followers.map(({ userId }) => userId)],
    assignedIds: ticket.assignments.map(({ userId }) => userId),
  };
  return people.flatMap(({ id, name, role, teams }) => {
    const teamIds = teams.map(({ teamId }) => teamId);
    const viewer = { userId: id, role, teamIds, restrictedToTeams: restricts && role === "technician" };
    return role !== "learner" && personSees(viewer, facts) ? [{ id, name, role }] : [];
  });
}
