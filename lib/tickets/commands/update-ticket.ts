import { defineCommand } from "../../define-command";
import type { Actor } from "../../platform/actor";
import { standing } from "../change-ticket";
import { loadTicket, type LoadedTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { UpdateTicket } from "../schema";
import { setFields } from "../set-fields";

type Input = ReturnType<typeof UpdateTicket.parse>;
type Target = { ticket: LoadedTicket; input: Input };

function allowed(actor: Actor, { ticket, input }: Target): boolean {
  const editsText = input.title !== undefined || input.description !== undefined;
  const classifies = input.categoryId !== undefined || input.teamId !== undefined || input.type !== undefined;
  return (
    actor.kind === "user" &&
    (!editsText || ticketPolicy.editText(actor, ticket)) &&
    (!classifies || ticketPolicy.classify(actor)) &&
    (input.priority === undefined || ticketPolicy.setPriority(actor))
  );
}

/**
 * Changes title, description, priority, category, team or type of a ticket, each with its own right; a ticket that nobody has taken up
 * goes on to its new category's team. Gives where it stands.
 * Throws not_found, forbidden when one field is not the actor's to set, invalid_input, conflict with what changed when stale.
 */
export const updateTicket = defineCommand({
  name: "ticket.update",
  input: UpdateTicket,
  load: async (tx, actor, input): Promise<Target> => ({ ticket: await loadTicket(tx, actor, input.number), input }),
  authorize: allowed,
  run: async ({ tx, actor, input, target: { ticket }, now }) => {
    const changed = await setFields(tx, actor, ticket, input, now);
    if (!changed) return { result: standing(actor, ticket), unchanged: true };
    return { result: changed.written, events: changed.events };
  },
});
