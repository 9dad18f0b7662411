import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { notFound } from "../../platform/errors";
import type { TicketNumber } from "../../platform/ids";
import type { TicketDetail } from "../rows";
import { visibleTickets } from "../scope";
import { newestHistory } from "../ticket-history";
import { unscopedTicketPeople } from "../ticket-people";
import { placesOf, rowColumns, toTicketRow } from "../ticket-rows";

/** Reads one ticket with its conversation and history, as the actor may see it. Throws not_found. */
export async function getTicket(actor: Actor, number: TicketNumber): Promise<TicketDetail> {
  const found = await db.ticket.findFirst({
    where: { AND: [{ id: number }, visibleTickets(actor)] },
    select: { ...rowColumns, description: true, closedReason: true },
  });
  if (!found) throw notFound();
  const [everybody, places, history] = await Promise.all([
    unscopedTicketPeople(actor, [number], true),
    placesOf([found]),
    newestHistory(actor, number, found),
  ]);
  const people = everybody.get(number);
  if (!people) throw notFound();
  const { description, closedReason } = found;
  const { followers, seenAt, requesterReads, requesterSeenAt, drafts } = people;
  return {
    ...toTicketRow(actor, found, people, places),
    description,
    closedReason,
    seenAt,
    requesterReads,
    requesterSeenAt,
    followers,
    drafts,
    ...history,
  };
}
