import type { Actor } from "../platform/actor";
import type { Prisma, Tx } from "../platform/db/client";
import { lockRow } from "../platform/db/lock-row";
import { env } from "../platform/env";
import { invalidField, notFound } from "../platform/errors";
import { networkList } from "../platform/network-list";
import { urlRefusal } from "../platform/outbound/permitted-url";
import { webhookPolicy } from "./policy";

export type LoadedWebhook = Prisma.WebhookGetPayload<object>;

/** Locks and reads a webhook, for administrators and the system; throws not_found. */
export async function loadWebhook(tx: Tx, actor: Actor, id: number): Promise<LoadedWebhook> {
  if (!webhookPolicy.manage(actor) && !webhookPolicy.stop(actor)) throw notFound();
  await lockRow(tx, "Webhook", id);
  const webhook = await tx.webhook.findFirst({ where: { id, deletedAt: null } });
  if (!webhook) throw notFound();
  return webhook;
}

/** Throws invalid_input on `url` for an address that nothing is ever sent to; names are looked at when something is sent. */
export function requireUsableUrl(url: string): void {
  const refusal = urlRefusal(new URL(url), networkList(env().WEBHOOK_ALLOWED_NETWORKS));
  if (refusal === null) return;
  const keys = { scheme: "url", credentials: "credentials", port: "port", address: "address" } as const;
  throw invalidField("url", `webhooks.errors.${keys[refusal]}`);
}
