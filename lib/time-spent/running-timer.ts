import { systemActor, type UserActor } from "../platform/actor";
import { centreDay } from "../platform/civil-day";
import type { Tx } from "../platform/db/client";
import { lockRow } from "../platform/db/lock-row";
import { conflict, forbidden } from "../platform/errors";
import type { DomainEvent } from "../platform/events";
import { loadTicket, type LoadedTicket } from "../tickets/load-ticket";
import { FORGOTTEN_MS, minutesSince } from "./labels";
import { addEntry, recordWork } from "./record-time";

export type LoadedTimer = { ticketId: number; startedAt: Date };

/** A ticket, and the actor's own timer, wherever it runs. Their row is the lock: one starts and stops at a time. */
export async function loadWithTimer(
  tx: Tx,
  actor: UserActor,
  number: number,
): Promise<{ ticket: LoadedTicket; elsewhere: LoadedTicket | null; timer: LoadedTimer | null }> {
  await lockRow(tx, "User", actor.userId);
  const timer = await tx.runningTimer.findUnique({
    where: { userId: actor.userId },
    select: { ticketId: true, startedAt: true },
  });
  if (!timer || timer.ticketId === number)
    return { ticket: await loadTicket(tx, actor, number), elsewhere: null, timer };
  // Everybody locks tickets in this order. One's own timer ends where it runs, even where one may no longer look.
  const own = systemActor("timer");
  const before = timer.ticketId < number ? await loadTicket(tx, own, timer.ticketId) : null;
  const ticket = await loadTicket(tx, actor, number);
  return { ticket, elsewhere: before ?? (await loadTicket(tx, own, timer.ticketId)), timer };
}

/** The person who acts; only people let timers run. */
export function personOf(actor: { kind: string }): UserActor {
  if (actor.kind !== "user") throw forbidden();
  return actor as UserActor;
}

/**
 * Ends the actor's timer on a loaded ticket and counts its time, or what they say instead; gives what happened. Throws conflict
 * (`details.forgotten`) where it ran too long to be believed and nothing is said.
 */
export async function endTimer(
  tx: Tx,
  actor: UserActor,
  ticket: LoadedTicket,
  { startedAt }: LoadedTimer,
  said: { minutes?: number | undefined; line: string },
  now: Date,
) {
  if (said.minutes === undefined && now.getTime() - startedAt.getTime() > FORGOTTEN_MS)
    throw conflict("timeSpent.errors.forgotten", { number: ticket.id }, { forgotten: true, number: ticket.id });
  const minutes = said.minutes ?? minutesSince(startedAt, now);
  const day = await centreDay(startedAt);
  const { id, event } = await addEntry(tx, actor, ticket, { minutes, day, line: said.line }, now);
  await tx.runningTimer.deleteMany({ where: { userId: actor.userId } });
  const columns = { minutesSpent: { increment: minutes }, runningTimers: { decrement: 1 } };
  const events: DomainEvent[] = [event];
  return {
    changed: await recordWork(tx, actor, ticket, columns, events, now),
    entry: { id, minutes, number: ticket.id },
  };
}
