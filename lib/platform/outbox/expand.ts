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
    const rows = await tx.$queryRaw<{ eventId: number; name: string; occurredAt: Date }[]>`
      SELECT o.eventId, e.name, e.occurredAt FROM Outbox o JOIN AuditEvent e ON e.id = o.eventId
      ORDER BY o.eventId LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
    if (rows.length === 0) return 0;
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
    await tx.$executeRaw`DELETE FROM Outbox WHERE eventId IN (${Prisma.join(rows.map((row) => row.eventId))})`;
    return rows.length;
  });
}
