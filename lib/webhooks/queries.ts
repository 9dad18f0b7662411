import { z } from "zod";
import type { Actor } from "../platform/actor";
import { now } from "../platform/clock";
import { db, type Prisma } from "../platform/db/client";
import { forbidden, notFound } from "../platform/errors";
import type { WebhookDeliveryId, WebhookId } from "../platform/ids";
import { decodeCursor, toPage, type Page, type PageRequest } from "../platform/pagination";
import { webhookPolicy } from "./policy";
import type { DeliveryFailure, DeliveryRow, DeliveryTexts, WebhookRow } from "./rows";

const SHOWN = 100;
const Before = z.int().positive();

/** Everything of a webhook that may be shown; its secrets are not among it. */
const columns = {
  id: true,
  description: true,
  url: true,
  events: true,
  internal: true,
  active: true,
  stopped: true,
  failingSince: true,
  formerSecretUntil: true,
  lastTriedAt: true,
  lastArrived: true,
  version: true,
} satisfies Prisma.WebhookSelect;

type Stored = Prisma.WebhookGetPayload<{ select: typeof columns }>;

function toRow({ lastTriedAt, lastArrived, events, formerSecretUntil, ...webhook }: Stored): WebhookRow {
  const stillSigns = formerSecretUntil !== null && formerSecretUntil > now();
  return {
    ...webhook,
    events: events as string[],
    formerSecretUntil: stillSigns ? formerSecretUntil : null,
    last: lastTriedAt === null ? null : { at: lastTriedAt, arrived: lastArrived ?? false },
  };
}

/** Lists the webhooks by what they are called, for administrators. Throws forbidden. */
export async function listWebhooks(actor: Actor): Promise<WebhookRow[]> {
  if (!webhookPolicy.manage(actor)) throw forbidden();
  const rows = await db.webhook.findMany({
    where: { deletedAt: null },
    select: columns,
    orderBy: [{ description: "asc" }, { id: "asc" }],
    take: SHOWN,
  });
  return rows.map(toRow);
}

/** Reads one webhook, for administrators. Throws not_found. */
export async function getWebhook(actor: Actor, id: WebhookId): Promise<WebhookRow> {
  if (!webhookPolicy.manage(actor)) throw notFound();
  const row = await db.webhook.findFirst({ where: { id, deletedAt: null }, select: columns });
  if (!row) throw notFound();
  return toRow(row);
}

/** Lists what was sent to a webhook, newest first, a page at a time, for administrators. Throws forbidden, invalid_input for a bad cursor. */
export async function listWebhookDeliveries(
  actor: Actor,
  webhookId: WebhookId,
  { limit, cursor }: PageRequest,
): Promise<Page<DeliveryRow>> {
  if (!webhookPolicy.manage(actor)) throw forbidden();
  const before = decodeCursor(Before, cursor);
  const rows = await db.webhookDelivery.findMany({
    where: { webhookId, webhook: { deletedAt: null }, ...(before === null ? {} : { id: { lt: before } }) },
    omit: { payload: true, answer: true },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  return toPage(
    rows,
    limit,
    ({ id }) => id,
    ({ ticketId, nextAttemptAt, failure, ...row }) => ({
      id: row.id,
      type: row.type,
      ticketNumber: ticketId,
      state: row.state,
      attempts: row.attempts,
      status: row.status,
      failure: failure as DeliveryFailure | null,
      durationMs: row.durationMs,
      createdAt: row.createdAt,
      triedAt: row.triedAt,
      nextAttemptAt: row.state === "pending" ? nextAttemptAt : null,
    }),
  );
}

/** Reads what was sent with a line of the log, and what was answered, for administrators. Throws not_found. */
export async function getDeliveryTexts(actor: Actor, id: WebhookDeliveryId): Promise<DeliveryTexts> {
  if (!webhookPolicy.manage(actor)) throw notFound();
  const row = await db.webhookDelivery.findFirst({
    where: { id, webhook: { deletedAt: null } },
    select: { payload: true, answer: true },
  });
  if (!row) throw notFound();
  return row;
}
