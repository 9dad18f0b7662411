import { now } from "../clock";
import { db, Prisma } from "../db/client";
import type { Subscriber } from "./subscriber";

const BATCH = 200;

function dueAt({ waits }: Subscriber, name: string, occurredAt: Date): Date {
  const soonest = occurredAt.getTime() + (waits?.[name] ?? 0);
  return new Date(Math.max(soonest, now().getTime()));
}

/** Turns outbox rows into one delivery per subscriber, in one short transaction; gives how many events it took. */
export async function expandOutbox(subscribers: readonly Subscriber[]): Promise<number> {
  return db.$transaction(async (tx) => {
    const waiting = await tx.$queryRaw<{ eventId: number }[]>`
      SELECT eventId FROM Outbox ORDER BY eventId LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
    if (waiting.length === 0) return 0;
    // Apart: MySQL lets only who may change a table lock its rows, and nobody may change an event.
    const rows = await tx.$queryRaw<{ eventId: number; name: string; occurredAt: Date }[]>`
      SELECT id AS eventId, name, occurredAt FROM AuditEvent
      WHERE id IN (${Prisma.join(waiting.map(({ eventId }) => eventId))}) ORDER BY id`;
    const deliveries = rows.flatMap(({ eventId, name, occurredAt }) =>
      subscribers
        .filter(({ events }) => events.includes(name))
        .map((subscriber) => ({
          eventId,
          subscriber: subscriber.name,
          nextAttemptAt: dueAt(subscriber, name, occurredAt),
        })),
    );
    if (deliveries.length > 0) await tx.eventDelivery.createMany({ data: deliveries, skipDuplicates: true });
    await tx.$executeRaw`DELETE FROM Outbox WHERE eventId IN (${Prisma.join(waiting.map(({ eventId }) => eventId))})`;
    return waiting.length;
  });
}
