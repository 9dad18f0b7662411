import { defineCommand } from "../../define-command";
import type { DomainEvent } from "../../platform/events";
import { invalidField } from "../../platform/errors";
import { changeTicket, standing } from "../change-ticket";
import { ticketEvent } from "../events";
import { loadTicket, type LoadedTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { ChangeStatus } from "../schema";
import { statusColumns } from "../status-columns";

type Input = ReturnType<typeof ChangeStatus.parse>;
type Columns = ReturnType<typeof statusColumns>;

function refuseMisplaced(input: Input): void {
  if (input.waitingFor && input.status !== "waiting")
    throw invalidField("waitingFor", "tickets.errors.waitingForOnlyWaiting");
  if (input.closedReason && input.status !== "closed")
    throw invalidField("closedReason", "tickets.errors.closedReasonOnlyClosed");
}

function eventOf(ticket: LoadedTicket, columns: Columns): DomainEvent | null {
  const texts = columns.waitingForLabel ? { waitingForLabel: columns.waitingForLabel } : undefined;
  if (ticket.status !== columns.status) {
    const { waitingFor, closedReason } = columns;
    return ticketEvent(
      ticket.id,
      "ticket.statusChanged",
      { from: ticket.status, to: columns.status, waitingFor, closedReason },
      texts,
    );
  }
  const waitsForElse = ticket.waitingFor !== columns.waitingFor || ticket.waitingForLabel !== columns.waitingForLabel;
  if (columns.waitingFor === null || !waitsForElse) return null;
  return ticketEvent(ticket.id, "ticket.waitingForChanged", { from: ticket.waitingFor, to: columns.waitingFor }, texts);
}

/**
 * Moves a ticket to a status, with whom it waits for or why it closes; gives where it stands. Technicians and admins.
 * Throws not_found, forbidden, invalid_input, conflict with what changed when the version is stale.
 */
export const changeStatus = defineCommand({
  name: "ticket.changeStatus",
  input: ChangeStatus,
  load: (tx, actor, input) => loadTicket(tx, actor, input.number),
  authorize: (actor) => ticketPolicy.changeStatus(actor),
  run: async ({ tx, actor, input, target: ticket, now }) => {
    refuseMisplaced(input);
    const kept = ticket.status === "waiting" && input.status === "waiting" && !input.waitingFor;
    const columns = statusColumns(ticket, input, now);
    const event = kept ? null : eventOf(ticket, columns);
    if (!event) return { result: standing(actor, ticket), unchanged: true };
    const { written, events } = await changeTicket(
      tx,
      actor,
      ticket,
      { columns, events: [event], version: input.version },
      now,
    );
    return { result: written, events };
  },
});
