import { defineCommand } from "../../define-command";
import type { UserActor } from "../../platform/actor";
import { forbidden } from "../../platform/errors";
import { changeSeveral } from "../change-several";
import { standing } from "../change-ticket";
import { loadTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { ApplyChanges } from "../schema";

/**
 * Sets several properties of a ticket at once, as a ready reply without a text does: all of them or none. Gives where the ticket
 * stands. Throws not_found, forbidden where one of them isn't the actor's to set, invalid_input, conflict.
 */
export const applyChanges = defineCommand({
  name: "ticket.applyChanges",
  input: ApplyChanges,
  load: async (tx, actor, input): Promise<{ number: number; actor: UserActor }> => {
    const { id } = await loadTicket(tx, actor, input.number);
    if (actor.kind !== "user") throw forbidden();
    return { number: id, actor };
  },
  authorize: ticketPolicy.seeStaffFacts,
  run: async ({ tx, actor, input, target, now }) => {
    const changed = await changeSeveral(tx, target.actor, target.number, input.also, now);
    const [first, ...others] = changed?.events ?? [];
    if (!changed || !first) {
      return { result: standing(actor, await loadTicket(tx, actor, target.number)), unchanged: true };
    }
    return { result: changed.written, events: [first, ...others] };
  },
});
