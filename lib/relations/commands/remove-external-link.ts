import { defineCommand } from "../../define-command";
import { standing } from "../../tickets/change-ticket";
import { ticketEvent } from "../../tickets/events";
import { loadTicket } from "../../tickets/load-ticket";
import { ticketPolicy } from "../../tickets/policy";
import { changeLinked } from "../change-linked";
import { RemoveExternalLink } from "../schema";

/** Takes a link to a page elsewhere off a ticket; gives where it stands. Technicians and admins. Throws not_found, forbidden. */
export const removeExternalLink = defineCommand({
  name: "ticket.removeExternalLink",
  input: RemoveExternalLink,
  load: (tx, actor, input) => loadTicket(tx, actor, input.number),
  authorize: (actor) => ticketPolicy.classify(actor),
  run: async ({ tx, actor, input: { linkId }, target: ticket, now }) => {
    const link = await tx.externalLink.findFirst({
      where: { id: linkId, ticketId: ticket.id },
      select: { url: true, title: true },
    });
    if (!link) return { result: standing(actor, ticket), unchanged: true };
    await tx.externalLink.deleteMany({ where: { id: linkId, ticketId: ticket.id } });
    const event = ticketEvent(ticket.id, "ticket.externalLinkRemoved", { linkId }, link);
    const { written, events } = await changeLinked(tx, actor, ticket, event, now);
    return { result: written, events };
  },
});
