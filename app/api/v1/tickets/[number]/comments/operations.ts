import { pageAnswer } from "@/lib/platform/api-answers";
import type { ApiOperation } from "@/lib/platform/api-operation";
import { commentExample, CommentAnswer } from "@/lib/tickets/api-answers";
import { CommentToAdd } from "@/lib/tickets/api-shape";
import { noSuchTicket, pageOnly, ticketInPath } from "../../../shared-inputs";

const listComments: ApiOperation = {
  id: "listComments",
  method: "get",
  path: "/tickets/{number}/comments",
  tag: "Conversation",
  summary: "List a ticket's messages",
  description: "The replies to a ticket and, to staff, its internal notes, newest first.",
  scope: "read",
  parameters: ticketInPath,
  query: pageOnly,
  answers: {
    200: {
      description: "One page.",
      schema: pageAnswer(CommentAnswer),
      example: { items: [commentExample], nextCursor: null },
    },
  },
  errors: { not_found: noSuchTicket },
};

const addComment: ApiOperation = {
  id: "addComment",
  method: "post",
  path: "/tickets/{number}/comments",
  tag: "Conversation",
  summary: "Reply to a ticket, or note something on it",
  description:
    "A reply is read by everybody who sees the ticket, a note by staff only. The first reply of staff takes a new ticket up; a reply of the requester wakes a waiting or resolved one.",
  scope: "write",
  parameters: ticketInPath,
  repeatable: true,
  body: {
    schema: CommentToAdd,
    about: {
      kind: "Who reads it: `reply` everybody, `note` staff only.",
      body: "The text, in Markdown; it may be empty where a file is sent along.",
      attachments: "The ids of files that you sent (`POST /attachments`), 20 at most.",
    },
    example: { kind: "reply", body: commentExample.body },
  },
  answers: { 201: { description: "The message.", schema: CommentAnswer, example: commentExample } },
  errors: {
    forbidden: "Notes are for staff.",
    not_found: noSuchTicket,
    conflict: "The ticket is closed or was merged into another: it takes no more replies.",
  },
};

export const commentOperations: readonly ApiOperation[] = [listComments, addComment];
