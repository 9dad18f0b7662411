import { defineCommand } from "../../define-command";
import { conflict } from "../../platform/errors";
import { changeTicket, standing, versionFor } from "../change-ticket";
import { ticketEvent } from "../events";
import { loadTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { ticketRepeat } from "../repeatable";
import { AnswerOutcome, type ClosedReason } from "../schema";
import { movesFrom, type RequesterMove, type TicketStatus } from "../status";
import { statusColumns } from "../status-columns";

const OUTCOME: Record<RequesterMove, { status: TicketStatus; closedReason: ClosedReason | null }> = {
  confirm: { status: "closed", closedReason: "confirmed" },
  reopen: { status: "in_progress", closedReason: null },
  cancel: { status: "closed", closedReason: "cancelled" },
};

/**
 * The requester's own move on their ticket: confirm or reopen a resolved one, cancel a new one; gives where it stands.
 * Throws not_found, forbidden to others, conflict when the status no longer allows it.
 */
export const answerOutcome = defineCommand({
  name: "ticket.answerOutcome",
  input: AnswerOutcome,
  load: (tx, actor, input) => loadTicket(tx, actor, input.number),
  authorize: (actor, ticket) => ticketPolicy.answerOutcome(actor, ticket),
  run: async ({ tx, actor, input, target: ticket, now }) => {
    const wanted = OUTCOME[input.move];
    const done = ticket.status === wanted.status && ticket.closedReason === wanted.closedReason;
    if (done) return { result: standing(actor, ticket), unchanged: true };
    if (!movesFrom(ticket.status).includes(input.move)) {
      // Who saw a page was shown the move; a program may ask for it of whatever ticket.
      const moved = actor.kind === "user" && actor.via === "page" ? { changed: ["status"] } : { status: ticket.status };
      const details = { ...moved, version: versionFor(actor, ticket) };
      throw conflict("tickets.errors.moveOutdated", { move: input.move, status: ticket.status }, details);
    }
    const event = ticketEvent(ticket.id, "ticket.statusChanged", {
      from: ticket.status,
      to: wanted.status,
      waitingFor: null,
      closedReason: wanted.closedReason,
    });
    const { written, events } = await changeTicket(
      tx,
      actor,
      ticket,
      { columns: statusColumns(ticket, wanted, now), events: [event] },
      now,
    );
    return { result: written, events };
  },
  idempotency: ticketRepeat,
});
