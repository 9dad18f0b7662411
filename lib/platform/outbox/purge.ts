import { now } from "../clock";
import { db } from "../db/client";
import type { ScheduledJob } from "./subscriber";

const HOUR_MS = 60 * 60_000;
const KEPT_MS = 48 * HOUR_MS;
const BATCH = 1_000;

/** Deletes in batches until fewer than a batch are left, so that no statement locks much. */
async function inBatches(deleteSome: () => Promise<number>): Promise<void> {
  while ((await deleteSome()) === BATCH);
}

/** Forgets deliveries made, and idempotency keys, that are older than 48 hours. */
export const purgeJob: ScheduledJob = {
  name: "purge",
  everyMs: HOUR_MS,
  run: async () => {
    const before = new Date(now().getTime() - KEPT_MS);
    await inBatches(async () => {
      const rows = await db.eventDelivery.findMany({
        where: { state: "delivered", nextAttemptAt: { lt: before } },
        select: { id: true },
        take: BATCH,
      });
      await db.eventDelivery.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
      return rows.length;
    });
    await inBatches(
      async () => (await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: before } }, limit: BATCH })).count,
    );
  },
};
