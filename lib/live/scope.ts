import { isStaff, type Actor } from "../platform/actor";
import type { Prisma } from "../platform/db/client";

/** Who of those at a ticket an actor sees, within a ticket they see: learners see staff who write them a reply, and nobody else. */
export function visiblePresences(actor: Actor): Prisma.TicketPresenceWhereInput {
  if (actor.kind === "system" || isStaff(actor)) return {};
  return actor.kind === "user" ? { staff: true, doing: "replying" } : { ticketId: -1 };
}
