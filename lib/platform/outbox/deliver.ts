import { systemActor } from "../actor";
import { now } from "../clock";
import { db, type Prisma } from "../db/client";
import { errorFacts, log } from "../log";
import type { RecordedEvent, Subscriber } from "./subscriber";

const BATCH = 50;
const CLAIM_MS = 60_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60 * 60_000;
/** With the backoff above: given up after about a day. */
const MAX_ATTEMPTS = 34;

type Claim = { id: number; eventId: number; subscriber: string; attempts: number };

/** How long to wait before the next attempt, in milliseconds: doubling from 1 s to 1 h. */
export function retryDelayMs(attempts: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, attempts - 1), LONGEST_RETRY_MS);
}

async function claim(): Promise<Claim[]> {
  return db.$transaction(async (tx) => {
    const at = now();
    const rows = await tx.$queryRaw<Claim[]>`
      SELECT id, eventId, subscriber, attempts FROM EventDelivery
      WHERE state = 'pending' AND nextAttemptAt <= ${at} AND (claimedUntil IS NULL OR claimedUntil < ${at})
      ORDER BY nextAttemptAt LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
    if (rows.length > 0) {
      await tx.eventDelivery.updateMany({
        where: { id: { in: rows.map((row) => row.id) } },
        data: { claimedUntil: new Date(at.getTime() + CLAIM_MS), attempts: { increment: 1 } },
      });
    }
    return rows;
  });
}

/** The worker delivers every event; each subscriber asks for itself who may see what. */
async function unscopedEvents(ids: readonly number[]): Promise<Map<number, RecordedEvent>> {
  const rows = await db.auditEvent.findMany({ where: { id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, { ...row, data: row.data as Prisma.JsonObject }]));
}

async function fail(delivery: Claim, error: unknown): Promise<void> {
  const attempts = delivery.attempts + 1;
  const facts = errorFacts(error);
  log().warn({ delivery: delivery.id, subscriber: delivery.subscriber, attempts, ...facts }, "delivery failed");
  await db.eventDelivery.update({
    where: { id: delivery.id },
    data: {
      state: attempts >= MAX_ATTEMPTS ? "parked" : "pending",
      nextAttemptAt: new Date(now().getTime() + retryDelayMs(attempts)),
      claimedUntil: null,
      lastError: JSON.stringify({ error: facts["error"], code: facts["code"] }).slice(0, 500),
    },
  });
}

/** Claims what is due and delivers it outside the claim's transaction; gives how many deliveries were tried. */
export async function deliverDue(subscribers: readonly Subscriber[]): Promise<number> {
  const claims = await claim();
  const events = await unscopedEvents(claims.map((delivery) => delivery.eventId));
  for (const delivery of claims) {
    try {
      const subscriber = subscribers.find(({ name }) => name === delivery.subscriber);
      const event = events.get(delivery.eventId);
      if (!subscriber || !event) throw new Error("nobody subscribes under this name any more");
      await subscriber.deliver(event, systemActor(subscriber.name));
      await db.eventDelivery.update({
        where: { id: delivery.id },
        data: { state: "delivered", deliveredAt: now(), claimedUntil: null, lastError: null },
      });
    } catch (error) {
      await fail(delivery, error);
    }
  }
  return claims.length;
}
