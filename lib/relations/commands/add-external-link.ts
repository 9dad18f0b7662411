import { defineCommand } from "../../define-command";
import { conflict, notFound } from "../../platform/errors";
import { actorIdOf } from "../../platform/events";
import { standing, type TicketWritten } from "../../tickets/change-ticket";
import { ticketEvent } from "../../tickets/events";
import { loadTicket } from "../../tickets/load-ticket";
import { ticketPolicy } from "../../tickets/policy";
import { visibleTickets } from "../../tickets/scope";
import { changeLinked } from "../change-linked";
import { AddExternalLink, MOST_LINKS } from "../schema";

export type ExternalLinkAdded = TicketWritten & { linkId: number };

/** Links a ticket to a page elsewhere; gives where it stands and the link's id. Technicians and admins. Throws not_found, forbidden, invalid_input, conflict. */
export const addExternalLink = defineCommand({
  name: "ticket.addExternalLink",
  input: AddExternalLink,
  load: (tx, actor, input) => loadTicket(tx, actor, input.number),
  authorize: (actor) => ticketPolicy.classify(actor),
  run: async ({ tx, actor, input: { url, title }, target: ticket, now }) => {
    if (ticket.linkCount >= MOST_LINKS) throw conflict("relations.errors.tooMany", { most: MOST_LINKS });
    const { id } = await tx.externalLink.create({
      data: { ticketId: ticket.id, url, title, createdById: actorIdOf(actor), createdAt: now },
      select: { id: true },
    });
    const event = ticketEvent(ticket.id, "ticket.externalLinkAdded", { linkId: id }, { title, url });
    const { written, events } = await changeLinked(tx, actor, ticket, event, now);
    return { result: { ...written, linkId: id } satisfies ExternalLinkAdded, events };
  },
  idempotency: {
    reference: ({ linkId }) => linkId,
    recall: async (tx, actor, id) => {
      const link = await tx.externalLink.findFirst({
        where: { id, ticket: visibleTickets(actor) },
        select: { ticketId: true },
      });
      if (!link) throw notFound();
      return { ...standing(actor, await loadTicket(tx, actor, link.ticketId)), linkId: id };
    },
  },
});
