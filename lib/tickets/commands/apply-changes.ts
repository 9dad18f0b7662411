import { defineCommand } from "../../define-command";
import type { UserActor } from "../../platform/actor";
import { forbidden } from "../../platform/errors";
import { changeSeveral } from "../change-several";
import { standing } from "../change-ticket";
import { loadTicket, type LoadedTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { ApplyChanges } from "../schema";
import { assertVersion } from "../stale-ticket";

/**
 * Sets several properties of a ticket at once, as a ready reply without a text does: all of them or none. Gives where the ticket
 * stands. Throws not_found, forbidden where one of them isn't the actor's to set, invalid_input, conflict when stale.
 */
export const applyChanges = defineCommand({
  name: "ticket.applyChanges",
  input: ApplyChanges,
  load: async (tx, actor, input): Promise<{ ticket: LoadedTicket; actor: UserActor }> => {
    const ticket = await loadTicket(tx, actor, input.number);
    if (actor.kind !== "user") throw forbidden();
    return { ticket, actor };
  },
  authorize: (who) => ticketPolicy.seeStaffFacts(who),
  run: async ({ tx, actor, input, target, now }) => {
    const { ticket } = target;
    await assertVersion(tx, actor, ticket, input.version);
    const changed = await changeSeveral(tx, target.actor, ticket.id, input.also, now);
    const [first, ...others] = changed?.events ?? [];
    if (!changed || !first) return { result: standing(actor, ticket), unchanged: true };
    return { result: changed.written, events: [first, ...others] };
  },
});
