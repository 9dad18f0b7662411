import { defineCommand } from "../../define-command";
import type { UserActor } from "../../platform/actor";
import type { Tx } from "../../platform/db/client";
import { forbidden } from "../../platform/errors";
import type { DomainEvent } from "../../platform/events";
import { changeSeveral } from "../change-several";
import { standing } from "../change-ticket";
import { loadTicket, type LoadedTicket } from "../load-ticket";
import { messageEvents } from "../message-events";
import { RETRACTABLE_MS } from "../message-times";
import { ticketPolicy } from "../policy";
import { ApplyChanges } from "../schema";
import { assertVersion } from "../stale-ticket";
import { asUndoing, tellsNothing, unscopedTakenBack } from "../taken-back";

/** For the way to the server, of who took a message back at the last moment. */
const WAY_MS = 30_000;

type Target = { ticket: LoadedTicket; actor: UserActor };

/** The events as undoing what the actor's own message changed, which they took back a moment ago. */
async function undoing(
  tx: Tx,
  { ticket, actor }: Target,
  commentId: number | undefined,
  events: readonly DomainEvent[],
  now: Date,
): Promise<readonly DomainEvent[]> {
  if (commentId === undefined) return events;
  const since = new Date(now.getTime() - RETRACTABLE_MS - WAY_MS);
  const own = { id: commentId, ticketId: ticket.id, authorId: actor.userId, createdAt: { gte: since } };
  const message = await unscopedTakenBack(tx, own);
  const [sent] = message ? await messageEvents(tx, actor, message) : [];
  return sent ? asUndoing(tx, actor, ticket.id, sent, events) : events;
}

/** A message that was taken back is no news to learners, nor is what undoes what it moved. */
async function keepNews(tx: Tx, ticket: LoadedTicket, events: readonly DomainEvent[]): Promise<void> {
  if (!tellsNothing(events)) return;
  const { id, publicUpdatedAt } = ticket;
  await tx.ticket.update({ where: { id }, data: { publicUpdatedAt } });
}

/**
 * Sets several properties of a ticket at once, as a ready reply without a text does: all of them or none. Gives where the ticket
 * stands. Throws not_found, forbidden where one of them isn't the actor's to set, invalid_input, conflict when stale.
 */
export const applyChanges = defineCommand({
  name: "ticket.applyChanges",
  input: ApplyChanges,
  load: async (tx, actor, input): Promise<Target> => {
    const ticket = await loadTicket(tx, actor, input.number);
    if (actor.kind !== "user") throw forbidden();
    return { ticket, actor };
  },
  authorize: (who) => ticketPolicy.seeStaffFacts(who),
  run: async ({ tx, actor, input, target, now }) => {
    const { ticket } = target;
    await assertVersion(tx, actor, ticket, input.version);
    const changed = await changeSeveral(tx, target.actor, ticket.id, input.also, now);
    const [first, ...others] = await undoing(tx, target, input.takesBack, changed?.events ?? [], now);
    if (!changed || !first) return { result: standing(actor, ticket), unchanged: true };
    await keepNews(tx, ticket, [first, ...others]);
    return { result: changed.written, events: [first, ...others] };
  },
});
