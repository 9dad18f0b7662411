import { defineCommand } from "../../define-command";
import { actorIdOf } from "../../platform/events";
import { forbidden, notFound } from "../../platform/errors";
import { ticketExportedEvent } from "../export-events";
import { ticketPolicy } from "../policy";
import { RecordTicketExport } from "../export-schema";
import { visibleTickets } from "../scope";

/** Puts in the log that a person exported a ticket with its history. Throws not_found, forbidden. */
export const recordTicketExport = defineCommand({
  name: "ticket.recordTicketExport",
  input: RecordTicketExport,
  scope: "read",
  load: async (tx, actor, { number }) => {
    const ticket = await tx.ticket.findFirst({
      where: { AND: [{ id: number }, visibleTickets(actor)] },
      select: { id: true },
    });
    if (!ticket) throw notFound();
    return ticket;
  },
  authorize: (actor) => ticketPolicy.exportTicket(actor),
  run: ({ actor, input: { format }, target }) => {
    const userId = actorIdOf(actor);
    if (userId === null) throw forbidden();
    return Promise.resolve({
      result: { number: target.id },
      events: [ticketExportedEvent(userId, { ticketId: target.id, format })],
    });
  },
});
