import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { notFound } from "../../platform/errors";
import type { TicketNumber } from "../../platform/ids";
import type { Page, PageRequest } from "../../platform/pagination";
import type { CommentRow, TicketEventRow } from "../rows";
import { visibleTickets } from "../scope";
import { commentsPage, eventsPage } from "../ticket-history";

async function requireVisible(actor: Actor, number: TicketNumber): Promise<void> {
  const seen = await db.ticket.findFirst({
    where: { AND: [{ id: number }, visibleTickets(actor)] },
    select: { id: true },
  });
  if (!seen) throw notFound();
}

/** Lists the comments of a ticket that the actor sees, newest first, a page at a time; notes are for staff. Throws not_found. */
export async function listComments(actor: Actor, number: TicketNumber, page: PageRequest): Promise<Page<CommentRow>> {
  await requireVisible(actor, number);
  return commentsPage(actor, number, page);
}

/** Lists the events of a ticket that the actor may see, newest first, a page at a time. Throws not_found. */
export async function listTicketEvents(
  actor: Actor,
  number: TicketNumber,
  page: PageRequest,
): Promise<Page<TicketEventRow>> {
  await requireVisible(actor, number);
  return eventsPage(actor, number, page);
}
