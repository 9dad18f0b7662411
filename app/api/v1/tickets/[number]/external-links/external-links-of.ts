import type { Actor } from "@/lib/platform/actor";
import { forbidden, notFound } from "@/lib/platform/errors";
import type { TicketNumber } from "@/lib/platform/ids";
import { externalLinkShape } from "@/lib/relations/api-shape";
import { getTicket } from "@/lib/tickets/queries/get-ticket";

/** The pages elsewhere that a ticket is linked to; staff's to know. Throws not_found, forbidden. */
export async function externalLinksOf(actor: Actor, number: TicketNumber) {
  const { relations } = await getTicket(actor, number);
  if (!relations) throw forbidden();
  return { items: relations.pages.map(externalLinkShape), nextCursor: null };
}

/** One of these links as it is now. Throws not_found. */
export async function externalLinkOf(actor: Actor, number: TicketNumber, id: number) {
  const link = (await externalLinksOf(actor, number)).items.find((one) => one.id === String(id));
  if (!link) throw notFound();
  return link;
}
