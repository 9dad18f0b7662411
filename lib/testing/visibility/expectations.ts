import * as absences from "../../absences/queries";
import * as apiTokens from "../../api-tokens/queries";
import * as attachments from "../../attachments/queries";
import * as ticketFiles from "../../attachments/queries/list-ticket-files";
import * as audit from "../../audit/queries";
import * as auditTexts from "../../audit/queries/get-audit-texts";
import * as followed from "../../audit/queries/follow-events";
import * as trust from "../../audit/queries/get-trust";
import * as bulkChanges from "../../bulk-changes/queries";
import * as cannedReplies from "../../canned-replies/queries";
import * as filledReply from "../../canned-replies/queries/get-filled-reply";
import * as categories from "../../categories/queries";
import * as deliveries from "../../deliveries/queries";
import * as metrics from "../../metrics/queries";
import * as live from "../../live/queries";
import * as presence from "../../live/queries/list-presence";
import * as notifications from "../../notifications/queries";
import { startBulkChange } from "../../bulk-changes/commands/start-bulk-change";
import { systemActor, type Actor } from "../../platform/actor";
import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { appendEvents } from "../../platform/events";
import type { ErrorCode } from "../../platform/errors";
import { CannedReplyId, CommentId, TeamId, TicketNumber, WebhookDeliveryId, WebhookId } from "../../platform/ids";
import { textStream } from "../../platform/text-stream";
import * as merging from "../../relations/queries/get-merge-preview";
import * as readers from "../../relations/queries/list-readers";
import * as similar from "../../relations/queries/list-similar";
import * as savedViews from "../../saved-views/queries";
import * as settings from "../../settings/queries";
import * as demoAccounts from "../../sign-in/queries/demo-accounts";
import * as devices from "../../sign-in/queries/devices";
import * as links from "../../sign-in/queries/links";
import * as deadlines from "../../sla/queries/get-deadline-reason";
import * as slaRules from "../../sla/queries/list-rules";
import * as preview from "../../sla/queries/preview-deadlines";
import * as teams from "../../teams/queries";
import * as team from "../../teams/queries/get-team";
import * as assignments from "../../tickets/queries/count-open-assignments";
import * as countedLists from "../../tickets/queries/count-lists";
import * as ticketFile from "../../tickets/queries/export-ticket";
import * as eventTexts from "../../tickets/queries/get-event-texts";
import * as exported from "../../tickets/queries/export-tickets";
import * as choices from "../../tickets/queries/list-filter-choices";
import * as found from "../../tickets/queries/find-tickets";
import * as board from "../../tickets/queries/get-board";
import * as drafts from "../../tickets/queries/get-drafts";
import * as ticket from "../../tickets/queries/get-ticket";
import * as handOvers from "../../tickets/queries/get-hand-over";
import * as assignable from "../../tickets/queries/list-assignable";
import * as fullTickets from "../../tickets/queries/list-full-tickets";
import * as called from "../../tickets/queries/list-called";
import * as mentionable from "../../tickets/queries/list-mentionable";
import * as previewed from "../../tickets/queries/preview-message";
import * as versions from "../../tickets/queries/list-comment-versions";
import * as history from "../../tickets/queries/list-history";
import * as matching from "../../tickets/queries/list-matching";
import * as tickets from "../../tickets/queries/list-tickets";
import * as stands from "../../tickets/queries/message-stands";
import * as counts from "../../tickets/queries/queue-counts";
import * as told from "../../tickets/queries/tell-event";
import * as statuses from "../../tickets/queries/count-by-status";
import * as users from "../../users/queries";
import * as person from "../../users/queries/get-person";
import * as people from "../../users/queries/list-people";
import * as webhooks from "../../webhooks/queries";
import { ticketEvent } from "../../tickets/events";
import { aTicket } from "../factories";
import { LiveReader } from "../live-messages";
import type { HiddenWorld } from "./hidden-world";

/** What an outsider gets: an answer without a word of what is hidden, or an error. */
export type Outcome = "answers" | ErrorCode;

export type Expectation = {
  /** Asks for what is hidden as straight as the query allows. */
  ask: (actor: Actor, world: HiddenWorld) => Promise<unknown>;
  /** For anonymous callers, another learner, a restricted technician of another team, a demoted person. */
  outcomes: readonly [Outcome, Outcome, Outcome, Outcome];
  /** True where an answer names the people of the centre, which is the staff's to know. */
  namesPeople?: true;
};

const page = { limit: 100, cursor: null };
const everybody = ["answers", "answers", "answers", "answers"] as const;
const nobody = ["forbidden", "forbidden", "forbidden", "forbidden"] as const;
const signedIn = ["unauthenticated", "answers", "answers", "answers"] as const;
const missing = ["not_found", "not_found", "not_found", "not_found"] as const;
const staff = ["forbidden", "forbidden", "answers", "forbidden"] as const;

/** Changes the hidden ticket's title in its history; gives the event's id. */
async function retitled(insider: Actor, number: number): Promise<number> {
  const { title } = await db.ticket.findUniqueOrThrow({ where: { id: number }, select: { title: true } });
  const event = ticketEvent(number, "ticket.titleChanged", {}, { before: title, after: title });
  await db.$transaction((tx) => appendEvents(tx, insider, [event], now()));
  const last = { subjectType: "ticket", subjectId: number, name: "ticket.titleChanged" };
  const { id } = await db.auditEvent.findFirstOrThrow({ where: last, orderBy: { id: "desc" }, select: { id: true } });
  return id;
}

const words = ({ secrets }: HiddenWorld) => ({ q: secrets[0] ?? "" });

/** Every exported query of every feature. A new one without a line here fails the test. */
export const expectations: Readonly<Record<string, Expectation>> = {
  "absences.listAbsences": { ask: (actor, { ownerId }) => absences.listAbsences(actor, ownerId), outcomes: nobody },
  "api-tokens.listOwnTokens": {
    ask: (actor) => apiTokens.listOwnTokens(actor),
    outcomes: ["forbidden", "answers", "answers", "answers"],
  },
  "api-tokens.listServiceAccounts": { ask: (actor) => apiTokens.listServiceAccounts(actor), outcomes: nobody },
  "attachments.getAttachment": {
    ask: (actor, { attachmentId }) => attachments.getAttachment(actor, { id: attachmentId, size: "whole" }),
    outcomes: missing,
  },
  "attachments.listAttachments": {
    ask: async (actor, { number, commentIds }) => {
      const { request, comments } = await attachments.listAttachments(actor, {
        ticketId: number,
        commentIds,
        request: true,
      });
      return [request, ...comments.values()];
    },
    outcomes: everybody,
  },
  "attachments.listTicketFiles": {
    ask: (actor, { number }) => ticketFiles.listTicketFiles(actor, { number, page }),
    outcomes: missing,
  },
  "attachments.listMissingFiles": { ask: (actor) => attachments.listMissingFiles(actor), outcomes: nobody },
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
  "categories.listCategories": {
    ask: (actor) => categories.listCategories(actor, { activeOnly: false }),
    outcomes: everybody,
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
  "relations.getMergePreview": {
    ask: async (actor, { number }) =>
      merging.getMergePreview(actor, { number: TicketNumber.parse((await aTicket()).id), into: number }),
    outcomes: missing,
  },
  "relations.listReaders": { ask: (actor, { number }) => readers.listReaders(actor, number), outcomes: missing },
  "relations.listSimilar": { ask: (actor, { number }) => similar.listSimilar(actor, number), outcomes: missing },
  "settings.getCentreName": { ask: () => settings.getCentreName(), outcomes: everybody },
  "saved-views.getQueueSetup": { ask: (actor) => savedViews.getQueueSetup(actor), outcomes: staff },
  "saved-views.countSavedViews": {
    ask: async (actor, { ownerId }) => [
      ...(await savedViews.countSavedViews(actor, [{ id: 1, filter: { requester: String(ownerId) } }])),
    ],
    outcomes: staff,
  },
  "settings.getColumnLimits": { ask: () => settings.getColumnLimits(), outcomes: everybody },
  "settings.getCentre": { ask: () => settings.getCentre(), outcomes: everybody },
  "settings.getSettings": { ask: (actor) => settings.getSettings(actor), outcomes: nobody },
  "sign-in.listDemoAccounts": { ask: (actor) => demoAccounts.listDemoAccounts(actor), outcomes: everybody },
  "sign-in.listDevices": {
    ask: (actor) => devices.listDevices(actor),
    outcomes: ["forbidden", "answers", "answers", "answers"],
  },
  "sign-in.getPasswordLink": { ask: (actor) => links.getPasswordLink(actor, "x".repeat(43)), outcomes: everybody },
  "sign-in.getConfirmationLink": {
    ask: (actor) => links.getConfirmationLink(actor, "x".repeat(43)),
    outcomes: everybody,
  },
  "sla.getDeadlineReason": {
    ask: (actor, { number }) => deadlines.getDeadlineReason(actor, number),
    outcomes: missing,
  },
  "sla.listCalendars": { ask: (actor) => slaRules.listCalendars(actor), outcomes: nobody },
  "sla.listPolicies": { ask: (actor) => slaRules.listPolicies(actor), outcomes: nobody },
  "sla.previewDeadlines": {
    ask: (actor) => preview.previewDeadlines(actor, { calendar: { id: 1 } }),
    outcomes: nobody,
  },
  "teams.listTeams": { ask: (actor) => teams.listTeams(actor), outcomes: everybody },
  "teams.getTeam": { ask: (actor) => team.getTeam(actor, TeamId.parse(1)), outcomes: nobody },
  "teams.listTeamDetails": { ask: (actor) => teams.listTeamDetails(actor), outcomes: nobody },
  "tickets.countOpenAssignments": {
    ask: (actor, { ownerId }) => assignments.countOpenAssignments(actor, ownerId),
    outcomes: nobody,
  },
  "tickets.countByStatus": { ask: (actor) => statuses.countByStatus(actor), outcomes: nobody },
  "tickets.countLists": {
    ask: async (actor, { ownerId }) => {
      const [list] = await countedLists.countLists(actor, [{ requester: ownerId }]);
      if (list?.count !== 0) throw new Error("it counts what is hidden");
    },
    outcomes: staff,
  },
  "tickets.exportTicket": {
    ask: async (actor, { number }) => {
      const { pieces } = await ticketFile.exportTicket(actor, number, { format: "json", locale: "fr" });
      return new Response(textStream(pieces, () => Promise.resolve())).text();
    },
    outcomes: missing,
  },
  "tickets.getEventTexts": {
    ask: async (actor, { number, insider }) => eventTexts.getEventTexts(actor, number, await retitled(insider, number)),
    outcomes: missing,
  },
  "tickets.exportTickets": {
    ask: async (actor, { ownerId }) => {
      const wanted = { filter: { requester: ownerId }, columns: ["number", "title"] as const, locale: "fr" };
      const { pieces } = await exported.exportTickets(actor, wanted);
      return new Response(textStream(pieces, () => Promise.resolve())).text();
    },
    outcomes: staff,
  },
  "tickets.listFilterChoices": {
    ask: (actor, { ownerId }) => choices.listFilterChoices(actor, ownerId),
    outcomes: staff,
    namesPeople: true,
  },
  "tickets.findTickets": { ask: (actor, world) => found.findTickets(actor, words(world)), outcomes: everybody },
  "tickets.getBoard": { ask: (actor, world) => board.getBoard(actor, words(world)), outcomes: staff },
  "tickets.listBoardColumn": {
    ask: (actor) => board.listBoardColumn(actor, { status: "new", filter: {}, cursor: null }),
    outcomes: staff,
  },
  "tickets.getHandOver": { ask: (actor, { ownerId }) => handOvers.getHandOver(actor, ownerId), outcomes: nobody },
  "tickets.getDrafts": { ask: (actor, { number }) => drafts.getDrafts(actor, number), outcomes: missing },
  "tickets.getTicket": { ask: (actor, { number }) => ticket.getTicket(actor, number), outcomes: missing },
  "tickets.listAssignable": { ask: (actor) => assignable.listAssignable(actor), outcomes: staff },
  "tickets.listCalled": {
    ask: (actor, { noteId }) => called.listCalled(actor, noteId, now()),
    outcomes: nobody,
  },
  "tickets.listMentionable": {
    ask: (actor, { number }) => mentionable.listMentionable(actor, number),
    outcomes: missing,
  },
  "tickets.previewMessage": {
    ask: async (actor, { number }) => {
      const own = await db.ticket.findFirst({
        where: actor.kind === "user" ? { access: { some: { userId: actor.userId } }, id: { not: number } } : { id: -1 },
        select: { id: true },
      });
      const body = `Voir #${String(number)}`;
      return previewed.previewMessage(actor, { number: TicketNumber.parse(own?.id ?? number), kind: "reply", body });
    },
    outcomes: missing,
  },
  "tickets.listComments": { ask: (actor, { number }) => history.listComments(actor, number, page), outcomes: missing },
  "tickets.listTicketEvents": {
    ask: (actor, { number }) => history.listTicketEvents(actor, number, page),
    outcomes: missing,
  },
  "tickets.listCommentVersions": {
    ask: async (actor, { number }) => {
      const { id } = await db.comment.findFirstOrThrow({ where: { ticketId: number, kind: "reply" } });
      return versions.listCommentVersions(actor, { number, commentId: CommentId.parse(id) });
    },
    outcomes: missing,
  },
  "tickets.messageStands": {
    // A job's own question: whoever asks, the answer is yes or no.
    ask: async (_actor, { number }) => {
      const { id } = await db.comment.findFirstOrThrow({ where: { ticketId: number } });
      return stands.messageStands(systemActor("test"), id);
    },
    outcomes: everybody,
  },
  "tickets.listMatching": {
    ask: async (actor, { number, ownerId }) => {
      const { numbers } = await matching.listMatching(actor, { requester: ownerId });
      if (numbers.includes(number)) throw new Error("it names what is hidden");
    },
    outcomes: staff,
  },
  "tickets.listTickets": {
    ask: async (actor, world) => [
      await tickets.listTickets(actor, { requester: world.ownerId }, page),
      await tickets.listTickets(actor, words(world), page),
    ],
    outcomes: signedIn,
  },
  "tickets.listFullTickets": {
    ask: (actor, world) => fullTickets.listFullTickets(actor, { filter: words(world), page }),
    outcomes: signedIn,
  },
  "tickets.tellEvent": {
    // The worker's own question, on behalf of a program that may know what everybody on the ticket does.
    ask: async (_actor, { number, noteId, insider }) => {
      const event = ticketEvent(number, "ticket.noted", { commentId: noteId });
      await db.$transaction((tx) => appendEvents(tx, insider, [event], now()));
      const { id } = await db.auditEvent.findFirstOrThrow({ orderBy: { id: "desc" }, where: { name: "ticket.noted" } });
      return told.tellEvent(systemActor("test"), id, { internal: false });
    },
    outcomes: everybody,
  },
  "tickets.getQueueCounts": { ask: (actor) => counts.getQueueCounts(actor), outcomes: staff },
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
  "users.listUsers": {
    ask: (actor, { ownerEmail }) => users.listUsers(actor, { q: ownerEmail }, page),
    outcomes: nobody,
  },
  "users.countUsers": { ask: (actor) => users.countUsers(actor), outcomes: nobody },
  "users.getUser": { ask: (actor, { ownerId }) => users.getUser(actor, ownerId), outcomes: missing },
  "users.findPeople": {
    ask: (actor, { ownerEmail }) => users.findPeople(actor, { q: ownerEmail }),
    outcomes: staff,
    namesPeople: true,
  },
  "users.listStaff": { ask: (actor) => users.listStaff(actor), outcomes: nobody },
  "users.getPerson": {
    ask: (actor, { ownerId }) => person.getPerson(actor, ownerId),
    outcomes: staff,
    namesPeople: true,
  },
  "users.listPeople": { ask: (actor) => people.listPeople(actor, { page }), outcomes: staff, namesPeople: true },
  "users.ownAccount": { ask: (actor) => people.ownAccount(actor), outcomes: signedIn },
};
