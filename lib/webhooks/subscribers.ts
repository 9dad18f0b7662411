import { db } from "../platform/db/client";
import type { RecordedEvent, Subscriber } from "../platform/outbox/subscriber";
import { messageWaits, RETRACTABLE_MS } from "../tickets/message-times";
import { ANY_EVENT, webhookEventNames } from "./schema";

/** Whether a webhook hears of an event: it was there and on when it happened, asked for it, and may know. */
function hears(
  { events, internal, createdAt }: { events: unknown; internal: boolean; createdAt: Date },
  { name, audience, occurredAt }: RecordedEvent,
): boolean {
  const wanted = events as string[];
  const mayKnow = audience === "public" || (internal && audience === "staff");
  return mayKnow && createdAt <= occurredAt && (wanted.includes(ANY_EVENT) || wanted.includes(name));
}

async function fanOut(event: RecordedEvent): Promise<void> {
  const webhooks = await db.webhook.findMany({
    where: { active: true, deletedAt: null, createdAt: { lte: event.occurredAt } },
    select: { id: true, events: true, internal: true, createdAt: true },
  });
  const rows = webhooks
    .filter((webhook) => hears(webhook, event))
    .map(({ id }) => ({
      webhookId: id,
      eventId: event.id,
      ticketId: event.subjectId,
      type: event.name,
      since: event.occurredAt,
      nextAttemptAt: event.occurredAt,
    }));
  // The unique key of webhook and event makes a second round change nothing.
  if (rows.length > 0) await db.webhookDelivery.createMany({ data: rows, skipDuplicates: true });
}

/** Puts what happens to tickets on its way to the webhooks that asked for it; messages wait until they can't be taken back. */
export const webhookSubscriber: Subscriber = {
  name: "webhooks",
  events: webhookEventNames,
  // An edit may come before its message stands.
  waits: { ...messageWaits, "ticket.commentEdited": RETRACTABLE_MS },
  deliver: fanOut,
};
