import type { Actor } from "@/lib/platform/actor";
import { forbidden, notFound } from "@/lib/platform/errors";
import type { TicketNumber } from "@/lib/platform/ids";
import { linkShape } from "@/lib/relations/api-shape";
import type { Relation } from "@/lib/relations/schema";
import { getTicket } from "@/lib/tickets/queries/get-ticket";

/** What a ticket is linked to; staff's to know. Throws not_found, forbidden. */
export async function linksOf(actor: Actor, number: TicketNumber) {
  const { relations } = await getTicket(actor, number);
  if (!relations) throw forbidden();
  return { items: relations.links.map(linkShape), nextCursor: null };
}

/** The link that was made, as it is now. Throws not_found. */
export async function linkTo(actor: Actor, number: TicketNumber, relation: Relation, other: number) {
  const { items } = await linksOf(actor, number);
  const link = items.find((one) => one.relation === relation && one.ticket.number === other);
  if (!link) throw notFound();
  return link;
}
