import { defineCommand } from "../../define-command";
import { standing } from "../../tickets/change-ticket";
import { ticketEvent } from "../../tickets/events";
import { ticketPolicy } from "../../tickets/policy";
import { changeLinked } from "../change-linked";
import { loadPair } from "../load-pair";
import { LinkTickets, relationBack, storedLink } from "../schema";

/** Takes a link between two tickets away that the actor sees; gives where the first stands. Technicians and admins. Throws not_found, forbidden. */
export const unlinkTickets = defineCommand({
  name: "ticket.unlink",
  input: LinkTickets,
  load: (tx, actor, input) => loadPair(tx, actor, input.number, input.other),
  authorize: (actor) => ticketPolicy.classify(actor),
  run: async ({ tx, actor, input: { relation }, target: { ticket, other }, now }) => {
    const { count } = await tx.ticketLink.deleteMany({ where: storedLink(ticket.id, relation, other.id) });
    if (count === 0) return { result: standing(actor, ticket), unchanged: true };
    const here = ticketEvent(ticket.id, "ticket.unlinked", { ticketNumber: other.id, relation });
    const back = { ticketNumber: ticket.id, relation: relationBack(relation) };
    const changed = await changeLinked(tx, actor, ticket, here, now);
    const { events } = await changeLinked(tx, actor, other, ticketEvent(other.id, "ticket.unlinked", back), now);
    return { result: changed.written, events: [...changed.events, ...events] };
  },
});
