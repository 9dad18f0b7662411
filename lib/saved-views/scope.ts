import { hasRole, isStaff, type Actor } from "../platform/actor";
import type { Prisma } from "../platform/db/client";

/** The views an actor sees, deleted ones too: their own, their teams', and all teams' for administrators. */
export function visibleViews(actor: Actor): Prisma.SavedViewWhereInput {
  if (actor.kind !== "user" || !isStaff(actor)) return { id: -1 };
  if (hasRole(actor, "admin")) return { OR: [{ ownerId: actor.userId }, { teamId: { not: null } }] };
  return { OR: [{ ownerId: actor.userId }, { teamId: { in: [...actor.teamIds] } }] };
}
