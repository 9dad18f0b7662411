import type { Actor } from "../platform/actor";
import type { Prisma } from "../platform/db/client";
import { visibleTickets } from "../tickets/scope";

/** A person's own notifications of tickets that they still see; nobody else has any. */
export function ownNotifications(actor: Actor): Prisma.NotificationWhereInput {
  return actor.kind === "user" ? { AND: [{ userId: actor.userId }, { ticket: visibleTickets(actor) }] } : { id: -1 };
}
