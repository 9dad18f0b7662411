import * as attachments from "../../attachments/queries";
import * as ticketFiles from "../../attachments/queries/list-ticket-files";
import { systemActor } from "../../platform/actor";
import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { appendEvents } from "../../platform/events";
import { CommentId, TicketNumber } from "../../platform/ids";
import { textStream } from "../../platform/text-stream";
import * as merging from "../../relations/queries/get-merge-preview";
import * as undoing from "../../relations/queries/get-undo-preview";
import * as foundReaders from "../../relations/queries/find-readers";
import * as readers from "../../relations/queries/list-readers";
import * as similar from "../../relations/queries/list-similar";
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
import { ticketEvent } from "../../tickets/events";
import { aTicket } from "../factories";
import { retitled } from "./retitled";
import type { HiddenWorld } from "./hidden-world";
import { everybody, missing, nobody, page, signedIn, staff, type Expectation } from "./expectation";

const words = ({ secrets }: HiddenWorld) => ({ q: secrets[0] ?? "" });

/** What outsiders get of tickets, and of what belongs to one. */
export const ticketExpectations: Readonly<Record<string, Expectation>> = {
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
  "relations.getMergePreview": {
    ask: async (actor, { number }) =>
      merging.getMergePreview(actor, { number: TicketNumber.parse((await aTicket()).id), into: number }),
    outcomes: missing,
  },
  "relations.getUndoPreview": { ask: (actor, { number }) => undoing.getUndoPreview(actor, number), outcomes: missing },
  "relations.findReaders": {
    ask: (actor, { number }) => foundReaders.findReaders(actor, { number, group: null, q: "", page }),
    outcomes: missing,
  },
  "relations.listReaders": { ask: (actor, { number }) => readers.listReaders(actor, number), outcomes: missing },
  "relations.listSimilar": { ask: (actor, { number }) => similar.listSimilar(actor, number), outcomes: missing },
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
    ask: (actor, { ownerId }) => choices.listFilterChoices(actor, { requester: ownerId }),
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
    ask: (actor, { number }) => mentionable.listMentionable(actor, { number, q: "" }),
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
};
