import { isStaff, type Actor } from "../platform/actor";
import type { Prisma } from "../platform/db/client";

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

/** The comments an actor sees within a ticket they see: internal notes are for staff. */
export function visibleComments(actor: Actor): Prisma.CommentWhereInput {
  if (actor.kind === "system" || isStaff(actor)) return {};
  return actor.kind === "user" ? { kind: "reply" } : NOTHING;
}

/** The events an actor sees within the history of a ticket they see. */
export function visibleEvents(actor: Actor): Prisma.AuditEventWhereInput {
  if (actor.kind === "system" || isStaff(actor)) return { audience: { in: ["public", "staff"] } };
  return actor.kind === "user" ? { audience: "public" } : NOTHING;
}
