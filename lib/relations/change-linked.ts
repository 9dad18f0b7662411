import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import type { DomainEvent } from "../platform/events";
import { changeTicket, type TicketChanged } from "../tickets/change-ticket";
import type { LoadedTicket } from "../tickets/load-ticket";
import { unscopedRelationCounts } from "../tickets/relation-counts";

/** Brings the counts of a loaded ticket in line with its links and records what became of these; its version stays. */
export async function changeLinked(
  tx: Tx,
  actor: Actor,
  ticket: LoadedTicket,
  event: DomainEvent,
  now: Date,
): Promise<TicketChanged> {
  const counts = (await unscopedRelationCounts(tx, [ticket.id])).get(ticket.id);
  return changeTicket(tx, actor, ticket, { columns: { ...counts }, events: [event], raisesVersion: false }, now);
}
