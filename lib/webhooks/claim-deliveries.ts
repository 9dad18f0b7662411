import { now } from "../platform/clock";
import { db, Prisma } from "../platform/db/client";

/** Longer than an attempt takes: what a worker that died had claimed is taken up after it. */
const CLAIM_MS = 60_000;
const STOPPED_AT_ONCE = 500;

export type ClaimedDelivery = {
  id: number;
  eventId: number | null;
  attempts: number;
  since: Date;
  createdAt: Date;
};

/** Deliveries of `d` that are due at a moment and nobody has in hand. */
const due = (at: Date) =>
  Prisma.sql`d.state = 'pending' AND d.nextAttemptAt <= ${at} AND (d.claimedUntil IS NULL OR d.claimedUntil < ${at})`;

/** Webhooks that something is due for, but those in hand: the first of each is looked up, whatever else waits. */
export async function dueWebhooks(inHand: readonly number[], most: number): Promise<number[]> {
  const others = inHand.length === 0 ? Prisma.empty : Prisma.sql`AND w.id NOT IN (${Prisma.join([...inHand])})`;
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT w.id FROM Webhook w WHERE w.deletedAt IS NULL ${others}
      AND (SELECT d.id FROM WebhookDelivery d FORCE INDEX (WebhookDelivery_webhookId_state_nextAttemptAt_idx)
        WHERE d.webhookId = w.id AND ${due(now())} ORDER BY d.nextAttemptAt LIMIT 1) IS NOT NULL
    ORDER BY w.id LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

/** Ends what was on its way to webhooks that are off: it won't be sent, whatever becomes of them. */
async function endWhatWaits(webhookId: number): Promise<void> {
  await db.webhookDelivery.updateMany({
    where: { webhookId, state: "pending", eventId: { not: null } },
    data: { state: "failed", failure: "stopped", claimedUntil: null },
    limit: STOPPED_AT_ONCE,
  });
}

/** Claims some deliveries that are due for one webhook, the longest due first; a webhook that is off gets only tests. */
export async function claimDeliveries(webhookId: number, most: number): Promise<ClaimedDelivery[]> {
  const webhook = await db.webhook.findUnique({ where: { id: webhookId }, select: { active: true } });
  if (!webhook?.active) await endWhatWaits(webhookId);
  return db.$transaction(async (tx) => {
    const at = now();
    const rows = await tx.$queryRaw<ClaimedDelivery[]>`
      SELECT d.id, d.eventId, d.attempts, d.since, d.createdAt FROM WebhookDelivery d
      WHERE d.webhookId = ${webhookId} AND ${due(at)} ${webhook?.active ? Prisma.empty : Prisma.sql`AND d.eventId IS NULL`}
      ORDER BY d.nextAttemptAt LIMIT ${most} FOR UPDATE SKIP LOCKED`;
    if (rows.length > 0)
      await tx.webhookDelivery.updateMany({
        where: { id: { in: rows.map(({ id }) => id) } },
        data: { claimedUntil: new Date(at.getTime() + CLAIM_MS), attempts: { increment: 1 } },
      });
    return rows.map((row) => ({ ...row, attempts: row.attempts + 1 }));
  });
}
