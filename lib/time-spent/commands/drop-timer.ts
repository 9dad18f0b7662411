import { defineCommand } from "../../define-command";
import { standing } from "../../tickets/change-ticket";
import { ticketEvent } from "../../tickets/events";
import { ticketPolicy } from "../../tickets/policy";
import { recordWork } from "../record-time";
import { loadWithTimer, personOf } from "../running-timer";
import { DropTimer } from "../schema";

/** Ends the actor's timer on a ticket and counts nothing; gives where the ticket stands. Throws not_found, forbidden. */
export const dropTimer = defineCommand({
  name: "ticket.dropTimer",
  input: DropTimer,
  load: (tx, actor, input) => loadWithTimer(tx, personOf(actor), input.number),
  authorize: ticketPolicy.work,
  run: async ({ tx, actor, target: { ticket, elsewhere, timer }, now }) => {
    if (!timer || elsewhere) return { result: standing(actor, ticket), unchanged: true };
    const me = personOf(actor);
    await tx.runningTimer.deleteMany({ where: { userId: me.userId } });
    const event = ticketEvent(ticket.id, "ticket.timerDropped", { startedAt: timer.startedAt.toISOString() });
    const { written, events } = await recordWork(tx, me, ticket, { runningTimers: { decrement: 1 } }, [event], now);
    return { result: written, events };
  },
});
