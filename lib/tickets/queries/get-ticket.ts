import { isStaff, type Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { notFound } from "../../platform/errors";
import type { TicketNumber } from "../../platform/ids";
import type { TicketDetail } from "../rows";
import { visibleFollowers, visibleTickets } from "../scope";
import { newestComments, newestEvents } from "../ticket-history";
import { namesFor, rowSelect, toTicketRow } from "../ticket-rows";

/** When the requester last saw the ticket: staff are told, others aren't. */
async function requesterSeenAt(actor: Actor, ticketId: number, requesterId: number): Promise<Date | null> {
  if (!isStaff(actor)) return null;
  const read = await db.ticketRead.findUnique({
    where: { userId_ticketId: { userId: requesterId, ticketId } },
    select: { seenAt: true },
  });
  return read?.seenAt ?? null;
}

/** Reads one ticket with its conversation and history, as the actor may see it. Throws not_found. */
export async function getTicket(actor: Actor, number: TicketNumber): Promise<TicketDetail> {
  const found = await db.ticket.findFirst({
    where: { AND: [{ id: number }, visibleTickets(actor)] },
    select: {
      ...rowSelect(actor),
      description: true,
      closedReason: true,
      followers: {
        where: visibleFollowers(actor),
        select: { user: { select: { id: true, name: true } } },
        orderBy: { userId: "asc" },
      },
    },
  });
  if (!found) throw notFound();
  const [names, seenByRequester, comments, events] = await Promise.all([
    namesFor([found]),
    requesterSeenAt(actor, found.id, found.requesterId),
    newestComments(actor, number),
    newestEvents(actor, number),
  ]);
  return {
    ...toTicketRow(actor, found, names),
    description: found.description,
    closedReason: found.closedReason,
    seenAt: found.reads[0]?.seenAt ?? null,
    requesterSeenAt: seenByRequester,
    followers: found.followers.map(({ user }) => user),
    comments: comments.items.toReversed(),
    earlierComments: comments.nextCursor,
    events: events.items.toReversed(),
    earlierEvents: events.nextCursor,
  };
}
