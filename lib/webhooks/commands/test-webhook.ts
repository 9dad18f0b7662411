import { defineCommand } from "../../define-command";
import { webhookEvent } from "../events";
import { loadWebhook } from "../load-webhook";
import { webhookPolicy } from "../policy";
import { TEST_EVENT, WebhookRef } from "../schema";

/** Sends a webhook a test, also one that is off; gives the delivery. Throws not_found, forbidden. */
export const testWebhook = defineCommand({
  name: "webhook.test",
  input: WebhookRef,
  scope: "admin",
  load: (tx, actor, { id }) => loadWebhook(tx, actor, id),
  authorize: webhookPolicy.manage,
  run: async ({ tx, target, now }) => {
    const { id: webhookId } = target;
    const { id } = await tx.webhookDelivery.create({
      data: { webhookId, type: TEST_EVENT, since: now, nextAttemptAt: now, createdAt: now },
      select: { id: true },
    });
    return { result: { id }, events: [webhookEvent("webhook.tested", target)] };
  },
});
