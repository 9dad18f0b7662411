import type { Actor } from "../../platform/actor";
import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { notFound } from "../../platform/errors";
import { actorIdOf } from "../../platform/events";
import type { TicketNumber } from "../../platform/ids";
import { visibleTickets } from "../../tickets/scope";
import { presences, type PresentPerson } from "../schema";
import { visiblePresences } from "../scope";

/**
 * Lists who else is at a ticket now, by name: to staff everybody who has it open or writes, to learners the staff who
 * write them a reply. Throws not_found.
 */
export async function listPresence(actor: Actor, number: TicketNumber): Promise<PresentPerson[]> {
  const ticket = await db.ticket.findFirst({
    where: { AND: [{ id: number }, visibleTickets(actor)] },
    select: { id: true },
  });
  if (!ticket) throw notFound();
  const rows = await db.ticketPresence.findMany({
    where: { AND: [{ ticketId: number, until: { gt: now() } }, visiblePresences(actor)] },
    select: { userId: true, doing: true },
  });
  const telling = rows.toSorted((a, b) => presences.indexOf(a.doing) - presences.indexOf(b.doing));
  const doing = new Map(telling.map((row) => [row.userId, row.doing]));
  doing.delete(actorIdOf(actor) ?? 0);
  const people = await db.user.findMany({
    where: { id: { in: [...doing.keys()] }, active: true },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return people.map((person) => ({ ...person, doing: doing.get(person.id) ?? "reading" }));
}
