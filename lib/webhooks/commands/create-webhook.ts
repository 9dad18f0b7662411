import { defineCommand } from "../../define-command";
import { conflict } from "../../platform/errors";
import { webhookEvent } from "../events";
import { loadWebhook, requireUsableUrl } from "../load-webhook";
import { webhookPolicy } from "../policy";
import { CreateWebhook } from "../schema";
import { mintSecret } from "../secrets";

/** Each event is matched with all of them, so they stay few. */
const MOST = 50;

type Created = {
  id: number;
  /** Shown once; null when the same request is sent again. */
  secret: string | null;
};

/** Makes a webhook that hears of what happens from now on; gives its secret, which nobody can read again. Throws forbidden, invalid_input, conflict where there are too many. */
export const createWebhook = defineCommand({
  name: "webhook.create",
  input: CreateWebhook,
  scope: "admin",
  load: () => Promise.resolve(null),
  authorize: webhookPolicy.manage,
  run: async ({ tx, input, now }) => {
    requireUsableUrl(input.url);
    if ((await tx.webhook.count({ where: { deletedAt: null } })) >= MOST) throw conflict("webhooks.errors.tooMany");
    const { secret, sealed } = mintSecret();
    const { description, url, events, internal } = input;
    const { id } = await tx.webhook.create({
      data: { description, url, events, internal, secret: sealed, createdAt: now },
      select: { id: true },
    });
    const result: Created = { id, secret };
    return { result, events: [webhookEvent("webhook.created", { id, description, url }, { events, internal })] };
  },
  idempotency: {
    reference: (result) => result.id,
    recall: async (tx, actor, id): Promise<Created> => ({ id: (await loadWebhook(tx, actor, id)).id, secret: null }),
  },
});
