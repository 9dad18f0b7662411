import { defineCommand } from "../../define-command";
import { webhookEvent } from "../events";
import { loadWebhook } from "../load-webhook";
import { webhookPolicy } from "../policy";
import { SwitchWebhook } from "../schema";

/** Has a webhook hear of things again, or no more; what happens meanwhile it never hears of. Throws not_found, forbidden. */
export const switchWebhook = defineCommand({
  name: "webhook.switch",
  input: SwitchWebhook,
  scope: "admin",
  load: (tx, actor, { id }) => loadWebhook(tx, actor, id),
  authorize: webhookPolicy.manage,
  run: async ({ tx, input: { active }, target }) => {
    const { id, version } = target;
    if (active === target.active) return { result: { id, version }, unchanged: true };
    const data = { active, stopped: null, failingSince: null, version: { increment: 1 } };
    await tx.webhook.update({ where: { id }, data, select: { id: true } });
    const name = active ? "webhook.activated" : "webhook.deactivated";
    return { result: { id, version: version + 1 }, events: [webhookEvent(name, target)] };
  },
});
