import { hasRole, isStaff, type Actor } from "../platform/actor";
import type { Prisma } from "../platform/db/client";

/** The replies an actor sees, deleted ones too: their own, the centre's, their teams'; all teams' for managers and administrators. */
export function visibleReplies(actor: Actor): Prisma.CannedReplyWhereInput {
  if (actor.kind !== "user" || !isStaff(actor)) return { id: -1 };
  const teams = hasRole(actor, "manager", "admin") ? { not: null } : { in: [...actor.teamIds] };
  return { OR: [{ ownerId: actor.userId }, { keeper: "centre" }, { teamId: teams }] };
}
