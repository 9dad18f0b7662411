import type { Actor } from "../platform/actor";
import type { Prisma } from "../platform/db/client";

/** The changes of many tickets an actor sees: their own. */
export function ownBulkChanges(actor: Actor): Prisma.BulkChangeWhereInput {
  if (actor.kind === "system") return {};
  return actor.kind === "user" ? { startedById: actor.userId } : { id: -1 };
}
