import { defineCommand } from "../../define-command";
import { standing, type TicketWritten } from "../../tickets/change-ticket";
import { ticketEvent } from "../../tickets/events";
import { ticketPolicy } from "../../tickets/policy";
import { recordWork } from "../record-time";
import { endTimer, loadWithTimer, personOf } from "../running-timer";
import { StartTimer } from "../schema";

/** `ended` is the time that was counted elsewhere, where the timer had run until now. */
export type TimerStarted = TicketWritten & { ended: { number: number; minutes: number } | null };

/**
 * Lets the actor's timer run on a ticket; one that ran elsewhere ends there and its time is counted. Gives where the ticket stands.
 * Throws not_found, forbidden, conflict where the one elsewhere was forgotten.
 */
export const startTimer = defineCommand({
  name: "ticket.startTimer",
  input: StartTimer,
  load: (tx, actor, input) => loadWithTimer(tx, personOf(actor), input.number),
  authorize: ticketPolicy.work,
  run: async ({ tx, actor, target: { ticket, elsewhere, timer }, now }) => {
    const me = personOf(actor);
    if (timer && !elsewhere) return { result: { ...standing(actor, ticket), ended: null }, unchanged: true };
    const ended = timer && elsewhere ? await endTimer(tx, me, elsewhere, timer, { line: "" }, now) : null;
    await tx.runningTimer.create({
      data: { userId: me.userId, ticketId: ticket.id, startedAt: now },
      select: { userId: true },
    });
    const event = ticketEvent(ticket.id, "ticket.timerStarted", {});
    const { written, events } = await recordWork(tx, me, ticket, { runningTimers: { increment: 1 } }, [event], now);
    const result: TimerStarted = {
      ...written,
      ended: ended && { number: ended.entry.number, minutes: ended.entry.minutes },
    };
    return { result, events: [...events, ...(ended?.changed.events ?? [])] };
  },
});
