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
