import { systemActor } from "../platform/actor";
import { env } from "../platform/env";
import { errorFacts, log } from "../platform/log";
import { networkList } from "../platform/network-list";
import { outsideOf, type Outside } from "../platform/outbound/post-outside";
import { pause } from "../platform/pause";
import { claimDeliveries, dueWebhooks } from "./claim-deliveries";
import { deliver } from "./deliver";

/** So many webhooks are served side by side, and so much is sent to each at once: who is slow holds up nobody else. */
const LANES = 8;
const AT_ONCE = 5;
const IDLE_MS = 500;
const AFTER_ERROR_MS = 2_000;

const usualOutside = () => outsideOf(networkList(env().WEBHOOK_ALLOWED_NETWORKS));

/** Sends what is due to one webhook, some of it; gives how much that was. */
async function serve(webhookId: number, outside: Outside): Promise<number> {
  const claimed = await claimDeliveries(webhookId, AT_ONCE);
  const actor = systemActor("webhooks");
  await Promise.all(claimed.map((delivery) => deliver(actor, webhookId, delivery, outside)));
  return claimed.length;
}

/** Sends everything that is due now and returns; for tests. */
export async function sendDue(outside: Outside = usualOutside()): Promise<void> {
  for (;;) {
    const due = await dueWebhooks([], LANES);
    const sent = await Promise.all(due.map((id) => serve(id, outside)));
    if (sent.every((count) => count === 0)) return;
  }
}

/** Sends what is due to webhooks until the signal aborts; a lost database only makes it wait. */
export async function runWebhookSender(signal: AbortSignal): Promise<void> {
  const outside = usualOutside();
  const lanes = new Set<number>();
  const open = async (webhookId: number) => {
    lanes.add(webhookId);
    try {
      await serve(webhookId, outside);
    } catch (error) {
      log().warn(errorFacts(error), "webhooks wait for the database");
      await pause(AFTER_ERROR_MS, signal);
    } finally {
      lanes.delete(webhookId);
    }
  };
  while (!signal.aborted) {
    try {
      const due = lanes.size < LANES ? await dueWebhooks([...lanes], LANES - lanes.size) : [];
      for (const id of due) void open(id);
      await pause(IDLE_MS, signal);
    } catch (error) {
      log().warn(errorFacts(error), "webhooks wait for the database");
      await pause(AFTER_ERROR_MS, signal);
    }
  }
}
