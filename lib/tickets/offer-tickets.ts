import type { Tx } from "../platform/db/client";
import type { DomainEvent } from "../platform/events";
import { ticketEvent, type OfferReason } from "./events";
import type { ServiceFacts } from "./service-facts";

/** Why the other members of a ticket's team are asked to take it; null where they aren't. */
export function offerReason({ open, leadId, teamId, away, routed, late }: ServiceFacts): OfferReason | null {
  if (!open || leadId === null || teamId === null) return null;
  if (away) return "absent";
  return routed && late ? "unaccepted" : null;
}

/** Brings what is offered in line with the facts; gives what began and ended by it. The lead stays the lead until somebody takes it. */
export async function refreshOffers(tx: Tx, facts: readonly ServiceFacts[]): Promise<DomainEvent[]> {
  const moved = facts.filter((ticket) => ticket.offered !== (offerReason(ticket) !== null));
  for (const offered of [true, false]) {
    const ids = moved.filter((ticket) => ticket.offered !== offered).map(({ id }) => id);
    if (ids.length > 0) await tx.ticket.updateMany({ where: { id: { in: ids } }, data: { offered } });
  }
  return moved.flatMap((ticket) => {
    const { id, leadId, teamId } = ticket;
    const because = offerReason(ticket);
    if (leadId === null || teamId === null) return [];
    return because === null
      ? [ticketEvent(id, "ticket.offerEnded", { userId: leadId })]
      : [ticketEvent(id, "ticket.offered", { userId: leadId, teamId, because })];
  });
}
