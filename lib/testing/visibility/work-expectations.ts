import * as audit from "../../audit/queries";
import * as auditTexts from "../../audit/queries/get-audit-texts";
import * as followed from "../../audit/queries/follow-events";
import * as trust from "../../audit/queries/get-trust";
import * as bulkChanges from "../../bulk-changes/queries";
import * as cannedReplies from "../../canned-replies/queries";
import * as filledReply from "../../canned-replies/queries/get-filled-reply";
import * as deliveries from "../../deliveries/queries";
import * as metrics from "../../metrics/queries";
import * as live from "../../live/queries";
import * as presence from "../../live/queries/list-presence";
import * as notifications from "../../notifications/queries";
import { startBulkChange } from "../../bulk-changes/commands/start-bulk-change";
import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { appendEvents } from "../../platform/events";
import { CannedReplyId, WebhookDeliveryId, WebhookId } from "../../platform/ids";
import * as savedViews from "../../saved-views/queries";
import * as webhooks from "../../webhooks/queries";
import { ticketEvent } from "../../tickets/events";
import { LiveReader } from "../live-messages";
import { retitled } from "./retitled";
import { everybody, missing, nobody, page, signedIn, staff, type Expectation } from "./expectation";

/** What outsiders get of the tools of those who work on tickets, and of what follows from changes. */
export const workExpectations: Readonly<Record<string, Expectation>> = {
  "audit.listEvents": {
    ask: (actor, { number }) => audit.listEvents(actor, { type: "ticket", subject: number }, page),
    outcomes: nobody,
  },
  "audit.followEvents": { ask: (actor) => followed.followEvents(actor, page), outcomes: nobody },
  "audit.getAuditTexts": {
    ask: async (actor, { number, insider }) => auditTexts.getAuditTexts(actor, await retitled(insider, number)),
    outcomes: nobody,
  },
  "audit.getTrust": { ask: (actor) => trust.getTrust(actor), outcomes: nobody },
  "audit.findActorName": { ask: (actor, { ownerId }) => audit.findActorName(actor, ownerId), outcomes: nobody },
  "bulk-changes.getBulkChange": {
    ask: async (actor, { insider, number }) => {
      const change = { property: "priority", priority: "high" } as const;
      const { id } = await startBulkChange(insider, { change, numbers: [number] });
      return bulkChanges.getBulkChange(actor, id);
    },
    outcomes: missing,
  },
  "canned-replies.listCannedReplies": {
    ask: (actor) => cannedReplies.listCannedReplies(actor, { filter: {}, page }),
    outcomes: staff,
  },
  "canned-replies.listReadyReplies": { ask: (actor) => cannedReplies.listReadyReplies(actor), outcomes: staff },
  "canned-replies.getFilledReply": {
    ask: async (actor, { number }) => {
      const data = { name: "Titre", textFr: "{{titre}} {{prénom}}", textEn: "", sets: {}, keeper: "centre" };
      const { id } = await db.cannedReply.create({ data, select: { id: true } });
      return filledReply.getFilledReply(actor, { id: CannedReplyId.parse(id), number });
    },
    outcomes: ["forbidden", "forbidden", "not_found", "forbidden"],
  },
  "deliveries.listParkedDeliveries": { ask: (actor) => deliveries.listParkedDeliveries(actor, page), outcomes: nobody },
  "metrics.readFigures": { ask: (actor) => metrics.readFigures(actor), outcomes: nobody },
  "live.followChanges": {
    ask: async (actor, { number, insider }) => {
      const event = ticketEvent(number, "ticket.titleChanged", {});
      await db.$transaction((tx) => appendEvents(tx, insider, [event], now()));
      const reader = new LiveReader(
        await live.followChanges(actor, { lastEventId: null, drawnAt: now().getTime() - 60_000 }),
      );
      if ((await reader.takeTickets()).includes(number)) throw new Error("it tells of what is hidden");
      await reader.leave();
    },
    outcomes: signedIn,
  },
  "live.listPresence": { ask: (actor, { number }) => presence.listPresence(actor, number), outcomes: missing },
  "notifications.countUnread": {
    ask: async (actor) => {
      if ((await notifications.countUnread(actor)) > 0) throw new Error("it counts what is hidden");
    },
    outcomes: everybody,
  },
  "notifications.listNotifications": {
    ask: (actor) => notifications.listNotifications(actor, page),
    outcomes: everybody,
  },
  "saved-views.getQueueSetup": { ask: (actor) => savedViews.getQueueSetup(actor), outcomes: staff },
  "saved-views.countSavedViews": {
    ask: async (actor, { ownerId }) => [
      ...(await savedViews.countSavedViews(actor, [{ id: 1, filter: { requester: String(ownerId) } }])),
    ],
    outcomes: staff,
  },
  "webhooks.listWebhooks": { ask: (actor) => webhooks.listWebhooks(actor), outcomes: nobody },
  "webhooks.getWebhook": { ask: (actor) => webhooks.getWebhook(actor, WebhookId.parse(1)), outcomes: missing },
  "webhooks.listWebhookDeliveries": {
    ask: (actor) => webhooks.listWebhookDeliveries(actor, WebhookId.parse(1), page),
    outcomes: nobody,
  },
  "webhooks.getDeliveryTexts": {
    ask: async (actor, { secrets }) => {
      const [payload = ""] = secrets;
      const facts = { description: "Intranet", url: "https://example.org/", events: ["*"], secret: "x" };
      const webhook = await db.webhook.create({ data: facts, select: { id: true } });
      const sent = { webhookId: webhook.id, type: "ticket.opened", since: now(), nextAttemptAt: now(), payload };
      const { id } = await db.webhookDelivery.create({ data: { ...sent, state: "delivered" }, select: { id: true } });
      return webhooks.getDeliveryTexts(actor, WebhookDeliveryId.parse(id));
    },
    outcomes: missing,
  },
};
