import { defineCommand } from "../../define-command";
import { invalidField } from "../../platform/errors";
import { standing, type TicketWritten } from "../change-ticket";
import { loadTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { resolveChildren, type ChildRefusal } from "../resolve-children";
import { ChangeStatus } from "../schema";
import { setStatus } from "../set-status";

/** `children` says which were resolved by the same act and which were left as they are. */
export type StatusChanged = TicketWritten & {
  children?: { resolved: readonly number[]; refused: readonly ChildRefusal[] };
};
type Input = ReturnType<typeof ChangeStatus.parse>;

function refuseMisplaced(input: Input): void {
  if (input.waitingFor && input.status !== "waiting")
    throw invalidField("waitingFor", "tickets.errors.waitingForOnlyWaiting");
  if (input.closedReason && input.status !== "closed")
    throw invalidField("closedReason", "tickets.errors.closedReasonOnlyClosed");
  if (input.children.length > 0 && input.status !== "resolved")
    throw invalidField("children", "tickets.errors.childrenAlone");
}

/**
 * Moves a ticket to a status, with whom it waits for, why it closes, or which children are resolved with it; gives where it stands.
 * Technicians and admins. Throws not_found, forbidden, invalid_input, conflict with what changed when the version is stale, for a merged
 * ticket, and where tickets block the one that is to be resolved, unless `despiteBlockers` says that this is known.
 */
export const changeStatus = defineCommand({
  name: "ticket.changeStatus",
  input: ChangeStatus,
  load: (tx, actor, input) => loadTicket(tx, actor, input.number),
  authorize: (actor) => ticketPolicy.changeStatus(actor),
  run: async ({ tx, actor, input, target: ticket, now }) => {
    refuseMisplaced(input);
    const changed = await setStatus(tx, actor, ticket, input, now);
    const stands: StatusChanged = changed?.written ?? standing(actor, ticket);
    if (!changed) return { result: stands, unchanged: true };
    if (input.children.length === 0 || actor.kind !== "user") return { result: stands, events: changed.events };
    const wanted = { children: input.children, body: null };
    const { resolved, refused, events } = await resolveChildren(tx, actor, ticket, wanted, now);
    const result: StatusChanged = { ...stands, children: { resolved, refused } };
    return { result, events: [...changed.events, ...events] };
  },
});
