import { defineCommand } from "../../define-command";
import { webhookEvent } from "../events";
import { loadWebhook } from "../load-webhook";
import { webhookPolicy } from "../policy";
import { StopWebhook } from "../schema";

/** Stops a webhook whose receiver says it is gone, or has taken nothing for days; administrators are told. For the worker. Throws not_found, forbidden. */
export const stopWebhook = defineCommand({
  name: "webhook.stop",
  input: StopWebhook,
  load: (tx, actor, { id }) => loadWebhook(tx, actor, id),
  authorize: webhookPolicy.stop,
  run: async ({ tx, input: { reason }, target }) => {
    const { id } = target;
    if (!target.active) return { result: { id }, unchanged: true };
    await tx.webhook.update({
      where: { id },
      data: { active: false, stopped: reason, version: { increment: 1 } },
      select: { id: true },
    });
    return { result: { id }, events: [webhookEvent("webhook.stopped", target, { reason })] };
  },
});
