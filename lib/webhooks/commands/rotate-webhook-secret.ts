import { defineCommand } from "../../define-command";
import { webhookEvent } from "../events";
import { loadWebhook } from "../load-webhook";
import { webhookPolicy } from "../policy";
import { WebhookRef } from "../schema";
import { FORMER_MS, mintSecret } from "../secrets";

/** Gives a webhook a new secret, shown once; the one before signs beside it for 24 hours. Throws not_found, forbidden. */
export const rotateWebhookSecret = defineCommand({
  name: "webhook.rotateSecret",
  input: WebhookRef,
  scope: "admin",
  load: (tx, actor, { id }) => loadWebhook(tx, actor, id),
  authorize: webhookPolicy.manage,
  run: async ({ tx, target, now }) => {
    const { id } = target;
    const { secret, sealed } = mintSecret();
    const formerSecretUntil = new Date(now.getTime() + FORMER_MS);
    await tx.webhook.update({
      where: { id },
      data: { secret: sealed, formerSecret: target.secret, formerSecretUntil, version: { increment: 1 } },
      select: { id: true },
    });
    return { result: { id, secret, formerSecretUntil }, events: [webhookEvent("webhook.secretRotated", target)] };
  },
});
