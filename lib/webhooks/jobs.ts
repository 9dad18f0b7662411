import { now } from "../platform/clock";
import { db } from "../platform/db/client";
import type { ScheduledJob } from "../platform/outbox/subscriber";

const HOUR_MS = 60 * 60_000;
const KEPT_MS = 30 * 24 * HOUR_MS;
const BATCH = 500;

/** Deletes in batches until fewer than a batch are left, so that no statement locks much. */
async function inBatches(deleteSome: () => Promise<number>): Promise<void> {
  while ((await deleteSome()) === BATCH);
}

async function clearAway(webhookId: number): Promise<void> {
  await inBatches(async () => (await db.webhookDelivery.deleteMany({ where: { webhookId }, limit: BATCH })).count);
  await db.webhook.deleteMany({ where: { id: webhookId, deliveries: { none: {} } } });
}

/** Forgets log lines after 30 days, deleted webhooks with theirs, and secrets that are over. */
export const purgeWebhooksJob: ScheduledJob = {
  name: "purge-webhooks",
  everyMs: HOUR_MS,
  run: async () => {
    const at = now();
    const before = new Date(at.getTime() - KEPT_MS);
    await inBatches(
      async () => (await db.webhookDelivery.deleteMany({ where: { createdAt: { lt: before } }, limit: BATCH })).count,
    );
    await db.webhook.updateMany({
      where: { formerSecretUntil: { lte: at } },
      data: { formerSecret: null, formerSecretUntil: null },
    });
    const deleted = await db.webhook.findMany({ where: { deletedAt: { not: null } }, select: { id: true } });
    for (const { id } of deleted) await clearAway(id);
  },
};
