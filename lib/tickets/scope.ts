import { isStaff, type Actor } from "../platform/actor";
import { Prisma } from "../platform/db/client";

const NOTHING = { id: -1 };

/** The tickets an actor sees, as a Prisma where; an unknown actor sees nothing. */
export function visibleTickets(actor: Actor): Prisma.TicketWhereInput {
  if (actor.kind === "system") return {};
  if (actor.kind !== "user") return NOTHING;
  if (!isStaff(actor)) return { access: { some: { userId: actor.userId, participant: true } } };
  if (!actor.restrictedToTeams) return {};
  return {
    OR: [{ teamId: null }, { teamId: { in: [...actor.teamIds] } }, { access: { some: { userId: actor.userId } } }],
  };
}

/**
 * The same as a condition on a ticket `t`, for reads that go through many: it looks one access row up for each, where the database
 * might turn a subquery over somebody's access round and read all of it first.
 */
export function visibleTicketsSql(actor: Actor): Prisma.Sql {
  if (actor.kind === "system") return Prisma.sql`TRUE`;
  if (actor.kind !== "user") return Prisma.sql`FALSE`;
  const own = (column: "participant" | "userId") =>
    Prisma.sql`(SELECT own.${Prisma.raw(column)} FROM TicketAccess own WHERE own.userId = ${actor.userId} AND own.ticketId = t.id)`;
  if (!isStaff(actor)) return Prisma.sql`${own("participant")} = TRUE`;
  if (!actor.restrictedToTeams) return Prisma.sql`TRUE`;
  const teams =
    actor.teamIds.length > 0 ? Prisma.sql`t.teamId IN (${Prisma.join([...actor.teamIds])})` : Prisma.sql`FALSE`;
  return Prisma.sql`(t.teamId IS NULL OR ${teams} OR ${own("userId")} IS NOT NULL)`;
}

/** What of a ticket decides who sees it. */
export type ReaderFacts = {
  requesterId: number;
  teamId: number | null;
  followerIds: readonly number[];
  leadId: number | null;
  helperIds: readonly number[];
};

/** Whoever is in: a contact and a deactivated person see nothing. */
const inside = { active: true, contact: false } satisfies Prisma.UserWhereInput;

/**
 * The people who see a ticket, by why they do: `visibleTickets` told the other way round. A person may be in several; all of them together
 * are exactly those whose scope finds the ticket.
 */
export function readerWheres({ requesterId, teamId, followerIds, leadId, helperIds }: ReaderFacts, restricts: boolean) {
  const technician = { ...inside, role: "technician" } as const;
  const everyTechnician = !restricts || teamId === null;
  // Assigned to it, but no longer of the staff: the ticket is not theirs to see.
  const staff = { ...inside, role: { not: "learner" } } as const;
  return {
    requester: { ...inside, id: requesterId },
    follower: { ...inside, id: { in: [...followerIds] } },
    lead: leadId === null ? NOTHING : { ...staff, id: leadId },
    helper: { ...staff, id: { in: [...helperIds] } },
    team: everyTechnician ? NOTHING : { ...technician, teams: { some: { teamId } } },
    technicians: everyTechnician ? technician : NOTHING,
    managers: { ...inside, role: "manager" },
    admins: { ...inside, role: "admin" },
  } satisfies Record<string, Prisma.UserWhereInput>;
}

/** The comments an actor sees within a ticket they see: internal notes are for staff, and what was taken back for nobody. */
export function visibleComments(actor: Actor): Prisma.CommentWhereInput {
  if (actor.kind === "system" || isStaff(actor)) return { retracted: false };
  return actor.kind === "user" ? { kind: "reply", retracted: false } : NOTHING;
}

/** The events an actor sees within the history of a ticket they see. */
export function visibleEvents(actor: Actor): Prisma.AuditEventWhereInput {
  if (actor.kind === "system" || isStaff(actor)) return { audience: { in: ["public", "staff"] } };
  return actor.kind === "user" ? { audience: "public" } : NOTHING;
}
