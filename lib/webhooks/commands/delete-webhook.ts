import { defineCommand } from "../../define-command";
import { webhookEvent } from "../events";
import { loadWebhook } from "../load-webhook";
import { webhookPolicy } from "../policy";
import { WebhookRef } from "../schema";

/** Deletes a webhook with its secrets, at once; the worker clears its log away. Throws not_found, forbidden. */
export const deleteWebhook = defineCommand({
  name: "webhook.delete",
  input: WebhookRef,
  scope: "admin",
  load: (tx, actor, { id }) => loadWebhook(tx, actor, id),
  authorize: webhookPolicy.manage,
  run: async ({ tx, target, now }) => {
    const { id } = target;
    await tx.webhook.update({
      where: { id },
      data: { active: false, deletedAt: now, secret: "", formerSecret: null, formerSecretUntil: null },
      select: { id: true },
    });
    return { result: { id }, events: [webhookEvent("webhook.deleted", target)] };
  },
});
