import { defineCommand } from "../../define-command";
import { invalidField } from "../../platform/errors";
import { standing } from "../change-ticket";
import { loadTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { ChangeStatus } from "../schema";
import { setStatus } from "../set-status";

type Input = ReturnType<typeof ChangeStatus.parse>;

function refuseMisplaced(input: Input): void {
  if (input.waitingFor && input.status !== "waiting")
    throw invalidField("waitingFor", "tickets.errors.waitingForOnlyWaiting");
  if (input.closedReason && input.status !== "closed")
    throw invalidField("closedReason", "tickets.errors.closedReasonOnlyClosed");
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
    const changed = await setStatus(tx, actor, ticket, input, now);
    if (!changed) return { result: standing(actor, ticket), unchanged: true };
    return { result: changed.written, events: changed.events };
  },
});
