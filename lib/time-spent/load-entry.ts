import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { notFound } from "../platform/errors";
import { actorIdOf } from "../platform/events";
import { loadTicket, type LoadedTicket } from "../tickets/load-ticket";
import { visibleTickets } from "../tickets/scope";

export type LoadedEntry = { id: number; userId: number; minutes: number; day: Date; line: string };

/** Locks a ticket that the actor sees and reads an entry of its time; throws not_found. */
export async function loadEntry(
  tx: Tx,
  actor: Actor,
  { number, id }: { number: number; id: number },
): Promise<{ ticket: LoadedTicket; entry: LoadedEntry }> {
  const ticket = await loadTicket(tx, actor, number);
  const entry = await tx.timeEntry.findFirst({
    where: { id, ticketId: ticket.id, ticket: visibleTickets(actor) },
    select: { id: true, userId: true, minutes: true, day: true, line: true },
  });
  if (!entry) throw notFound();
  return { ticket, entry };
}

/** True for who spent the time. */
export const isOwn = (actor: Actor, { userId }: LoadedEntry) => actorIdOf(actor) === userId;

/** The day of a DATE column, as 2026-11-22. */
export const dayText = (day: Date) => day.toISOString().slice(0, 10);
