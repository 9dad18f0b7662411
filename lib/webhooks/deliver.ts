import type { SystemActor } from "../platform/actor";
import { now } from "../platform/clock";
import { db } from "../platform/db/client";
import { errorFacts, log } from "../platform/log";
import { postOutside, type Outside } from "../platform/outbound/post-outside";
import { tellEvent } from "../tickets/queries/tell-event";
import type { ClaimedDelivery } from "./claim-deliveries";
import { TEST_EVENT } from "./schema";
import { signedHeaders } from "./secrets";
import { settleDelivery, withdrawDelivery, type Attempt } from "./settle-delivery";

const AGENT = "AppTicket-Webhooks/1";

type Receiver = {
  id: number;
  description: string;
  url: string;
  internal: boolean;
  secret: string;
  formerSecret: string | null;
  formerSecretUntil: Date | null;
};
type Message = { id: string; body: string };

/** What is said under an id that stays the same however often it is sent; null where there is nothing to say any more. */
async function messageOf(actor: SystemActor, delivery: ClaimedDelivery, receiver: Receiver): Promise<Message | null> {
  const { id, description, internal } = receiver;
  if (delivery.eventId === null) {
    const data = { webhook: { id: String(id), description } };
    const body = JSON.stringify({ type: TEST_EVENT, timestamp: delivery.createdAt.toISOString(), data });
    return { id: `test_${String(delivery.id)}`, body };
  }
  const told = await tellEvent(actor, delivery.eventId, { internal });
  if (!told) return null;
  const body = JSON.stringify({ type: told.name, timestamp: told.at.toISOString(), data: told.data });
  return { id: `evt_${String(delivery.eventId)}`, body };
}

async function post(receiver: Receiver, { id, body }: Message, outside: Outside): Promise<Attempt["outcome"]> {
  const signed = signedHeaders(receiver, id, now(), body);
  if (!signed) return { failure: "secret" };
  const headers = { "content-type": "application/json", "user-agent": AGENT, ...signed };
  return postOutside(new URL(receiver.url), { headers, body }, outside);
}

/** Tries one claimed delivery and keeps what became of it. What is told is read now, as it is for this receiver now. */
export async function deliver(actor: SystemActor, webhookId: number, delivery: ClaimedDelivery, outside: Outside) {
  try {
    const receiver = await db.webhook.findFirst({ where: { id: webhookId, deletedAt: null } });
    const message = receiver && (await messageOf(actor, delivery, receiver));
    if (!receiver || !message) {
      await withdrawDelivery(delivery.id);
      return;
    }
    const begun = performance.now();
    const outcome = await post(receiver, message, outside);
    const durationMs = Math.round(performance.now() - begun);
    await settleDelivery({ webhookId, delivery, payload: message.body, outcome, at: now(), durationMs });
  } catch (error) {
    // Its claim ends by itself, and then it is tried again.
    log().error({ webhook: webhookId, delivery: delivery.id, ...errorFacts(error) }, "webhook delivery failed");
  }
}
