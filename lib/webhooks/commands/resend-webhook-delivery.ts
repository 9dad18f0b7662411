import { defineCommand } from "../../define-command";
import { conflict, notFound } from "../../platform/errors";
import { webhookEvent } from "../events";
import { loadWebhook } from "../load-webhook";
import { webhookPolicy } from "../policy";
import { ResendDelivery } from "../schema";

/** Sends a line of the log again at once, under its own id and with all its attempts. Throws not_found, forbidden, conflict while the webhook is off. */
export const resendWebhookDelivery = defineCommand({
  name: "webhook.resend",
  input: ResendDelivery,
  scope: "admin",
  load: async (tx, actor, input) => {
    if (!webhookPolicy.manage(actor)) throw notFound();
    const delivery = await tx.webhookDelivery.findUnique({ where: { id: input.id } });
    if (!delivery) throw notFound();
    return { delivery, webhook: await loadWebhook(tx, actor, delivery.webhookId) };
  },
  authorize: webhookPolicy.manage,
  run: async ({ tx, target: { delivery, webhook }, now }) => {
    const { id, eventId } = delivery;
    if (!webhook.active && eventId !== null) throw conflict("webhooks.errors.off");
    await tx.webhookDelivery.update({
      where: { id },
      data: { state: "pending", attempts: 0, since: now, nextAttemptAt: now },
      select: { id: true },
    });
    return { result: { id }, events: [webhookEvent("webhook.resent", webhook, { deliveryId: id, eventId })] };
  },
});
