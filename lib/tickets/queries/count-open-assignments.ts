import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { forbidden } from "../../platform/errors";
import type { UserId } from "../../platform/ids";
import { ticketPolicy } from "../policy";
import { visibleTickets } from "../scope";

/** How many open tickets a person would be taken off by deactivation or demotion; for admins, before they confirm. Throws forbidden. */
export async function countOpenAssignments(actor: Actor, userId: UserId): Promise<number> {
  if (!ticketPolicy.countAssignments(actor)) throw forbidden();
  return db.assignment.count({ where: { userId, ticket: { AND: [{ open: true }, visibleTickets(actor)] } } });
}
