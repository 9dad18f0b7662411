import { systemActor } from "../platform/actor";
import { db } from "../platform/db/client";
import type { PostOutcome } from "../platform/outbound/post-outside";
import type { ClaimedDelivery } from "./claim-deliveries";
import { stopWebhook } from "./commands/stop-webhook";
import { nextAttempt, retryAfterMs, STOPPED_MS } from "./retry-times";
import type { DeliveryFailure } from "./rows";

/** Of an answer as much as shows what is wrong. */
const KEPT_ANSWER = 4_000;
const GONE = 410;

/** What became of an attempt; the secret that could not be read is one of the ways it fails. */
export type Attempt = {
  webhookId: number;
  delivery: ClaimedDelivery;
  payload: string;
  outcome: PostOutcome | { failure: "secret" };
  at: Date;
  durationMs: number;
};

const arrived = (outcome: Attempt["outcome"]) => "status" in outcome && outcome.status >= 200 && outcome.status < 300;

function answered(outcome: Attempt["outcome"]): { status: number | null; answer: string | null } {
  if (!("status" in outcome)) return { status: null, answer: null };
  // Not every byte is a character that the database takes.
  const answer = outcome.body.slice(0, KEPT_ANSWER).replaceAll("\0", "�").toWellFormed();
  return { status: outcome.status, answer };
}

function nextTime({ delivery, outcome, at }: Attempt): Date | null {
  // A test is looked at by who sent it, and said to be gone is gone.
  if (delivery.eventId === null || ("status" in outcome && outcome.status === GONE)) return null;
  const askedMs = "status" in outcome ? retryAfterMs(outcome.retryAfter, at) : 0;
  return nextAttempt({ attempts: delivery.attempts, since: delivery.since, at, askedMs }, Math.random());
}

/** Why a webhook is to be stopped after a failed attempt, or null. */
async function reasonToStop({ webhookId, outcome, at }: Attempt): Promise<"gone" | "failing" | null> {
  if ("status" in outcome && outcome.status === GONE) return "gone";
  const webhook = await db.webhook.findUnique({ where: { id: webhookId }, select: { failingSince: true } });
  if (!webhook?.failingSince) return null;
  return at.getTime() - webhook.failingSince.getTime() >= STOPPED_MS ? "failing" : null;
}

async function settleFailure(attempt: Attempt, tried: { triedAt: Date }): Promise<void> {
  const { webhookId, delivery, outcome, at } = attempt;
  const next = nextTime(attempt);
  const failure: DeliveryFailure = "failure" in outcome ? outcome.failure : "status";
  await db.webhookDelivery.updateMany({
    where: { id: delivery.id },
    data: { ...tried, failure, state: next ? "pending" : "failed", ...(next ? { nextAttemptAt: next } : {}) },
  });
  const last = { lastTriedAt: at, lastArrived: false };
  await db.webhook.updateMany({ where: { id: webhookId }, data: last });
  // Only what happens counts: a test of an address that is being set up stops nothing.
  if (delivery.eventId === null) return;
  await db.webhook.updateMany({ where: { id: webhookId, failingSince: null }, data: { failingSince: at } });
  const reason = await reasonToStop(attempt);
  if (reason) await stopWebhook(systemActor("webhooks"), { id: webhookId, reason });
}

/** Keeps what became of an attempt: it arrived, is tried again, or is given up; and whether its webhook is stopped. */
export async function settleDelivery(attempt: Attempt): Promise<void> {
  const { webhookId, delivery, payload, outcome, at, durationMs } = attempt;
  const tried = { ...answered(outcome), payload, durationMs, triedAt: at, claimedUntil: null };
  if (!arrived(outcome)) return settleFailure(attempt, tried);
  await db.webhookDelivery.updateMany({
    where: { id: delivery.id },
    data: { ...tried, state: "delivered", failure: null },
  });
  const data = { lastTriedAt: at, lastArrived: true, failingSince: null };
  await db.webhook.updateMany({ where: { id: webhookId }, data });
}

/** Ends what is not to be told any more: nothing stays of what was never sent, and no words of what was. */
export async function withdrawDelivery(id: number): Promise<void> {
  await db.webhookDelivery.deleteMany({ where: { id, triedAt: null } });
  await db.webhookDelivery.updateMany({
    where: { id },
    data: { state: "failed", failure: "withdrawn", payload: null, answer: null, claimedUntil: null },
  });
}
