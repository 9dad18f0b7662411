import type { UserActor } from "../platform/actor";
import { centreDay } from "../platform/civil-day";
import type { Prisma, Tx } from "../platform/db/client";
import { conflict, invalidField } from "../platform/errors";
import type { DomainEvent } from "../platform/events";
import { changeTicket, type TicketChanged } from "../tickets/change-ticket";
import { ticketEvent } from "../tickets/events";
import type { LoadedTicket } from "../tickets/load-ticket";
import { visibleTickets } from "../tickets/scope";
import { ENTRIES_MAX } from "./schema";

/** Writes a ticket's sums with what happened. Time stands beside the ticket: its version stays. */
export function recordWork(
  tx: Tx,
  actor: UserActor,
  ticket: LoadedTicket,
  columns: Prisma.TicketUncheckedUpdateManyInput,
  events: readonly DomainEvent[],
  now: Date,
): Promise<TicketChanged> {
  return changeTicket(tx, actor, ticket, { columns, events, raisesVersion: false }, now);
}

/** The day an entry is for, today unless said. Throws invalid_input for one that is still to come. */
export async function dayOfEntry(wanted: string | undefined, now: Date): Promise<string> {
  const today = await centreDay(now);
  if (wanted !== undefined && wanted > today) throw invalidField("day", "timeSpent.errors.dayToCome");
  return wanted ?? today;
}

export const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

type Spent = { minutes: number; day: string; line: string };

/** Adds an entry of the actor's to a loaded ticket; gives its id and its event. Throws conflict where there are too many. */
export async function addEntry(
  tx: Tx,
  actor: UserActor,
  ticket: LoadedTicket,
  { minutes, day, line }: Spent,
  now: Date,
): Promise<{ id: number; event: DomainEvent }> {
  if ((await tx.timeEntry.count({ where: { ticketId: ticket.id, ticket: visibleTickets(actor) } })) >= ENTRIES_MAX)
    throw conflict("timeSpent.errors.tooMany", { count: ENTRIES_MAX });
  const { id } = await tx.timeEntry.create({
    data: { ticketId: ticket.id, userId: actor.userId, minutes, day: dateOf(day), line, createdAt: now },
    select: { id: true },
  });
  const texts = line === "" ? undefined : { body: line };
  return { id, event: ticketEvent(ticket.id, "ticket.timeSpent", { entryId: id, minutes, day }, texts) };
}
