import { defineCommand } from "../../define-command";
import { conflict } from "../../platform/errors";
import { webhookEvent } from "../events";
import { loadWebhook, requireUsableUrl } from "../load-webhook";
import { webhookPolicy } from "../policy";
import { UpdateWebhook } from "../schema";

/** Replaces what a webhook is: where it is, what it hears of, what it is called. Gives the new version. Throws not_found, forbidden, invalid_input, conflict on a stale version. */
export const updateWebhook = defineCommand({
  name: "webhook.update",
  input: UpdateWebhook,
  scope: "admin",
  load: (tx, actor, { id }) => loadWebhook(tx, actor, id),
  authorize: webhookPolicy.manage,
  run: async ({ tx, input, target }) => {
    const { id, version, ...fields } = input;
    if (version !== target.version) throw conflict("webhooks.errors.changedMeanwhile");
    requireUsableUrl(fields.url);
    const before = { events: target.events as string[], internal: target.internal };
    const after = { events: fields.events, internal: fields.internal };
    const same = JSON.stringify(before) === JSON.stringify(after);
    const [named, moved] = [fields.description !== target.description, fields.url !== target.url];
    if (same && !named && !moved) return { result: { id, version }, unchanged: true };
    await tx.webhook.updateMany({ where: { id, version }, data: { ...fields, version: { increment: 1 } } });
    const facts = { ...(same ? {} : { before, after }), ...(moved ? { addressChanged: true } : {}) };
    return {
      result: { id, version: version + 1 },
      events: [webhookEvent("webhook.changed", { id, ...fields }, facts)],
    };
  },
});
