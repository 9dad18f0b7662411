import { pageAnswer } from "@/lib/platform/api-answers";
import type { ApiOperation } from "@/lib/platform/api-operation";
import { CommentId } from "@/lib/platform/ids";
import { commentExample, CommentAnswer } from "@/lib/tickets/api-answers";
import { CommentToAdd, CommentToEdit } from "@/lib/tickets/api-shape";
import { besideTicket, noSuchTicket, pageOnly, ticketInPath } from "../../../shared-inputs";

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

const messageInPath = besideTicket("comment", CommentId, "The message's id.");
const noSuchMessage = "There is no such ticket or message, or you don't see it.";

const editComment: ApiOperation = {
  id: "editComment",
  method: "patch",
  path: "/tickets/{number}/comments/{comment}",
  tag: "Conversation",
  summary: "Edit a message of your own",
  description:
    "Changes what a message of your own says, within ten minutes of writing it. What it said before stays in the ticket's history.",
  scope: "write",
  parameters: messageInPath,
  body: {
    schema: CommentToEdit,
    about: {
      body: "What it is to say, in Markdown.",
      editedAt: "The `editedAt` that you read: null where it was not edited yet.",
    },
    example: { body: "A new screen comes tomorrow at nine.", editedAt: null },
  },
  answers: {
    200: {
      description: "The message as it is now.",
      schema: CommentAnswer,
      example: {
        ...commentExample,
        body: "A new screen comes tomorrow at nine.",
        editedAt: "2026-11-16T09:08:00.000Z",
      },
    },
  },
  errors: {
    forbidden: "Somebody else wrote it.",
    not_found: noSuchMessage,
    conflict:
      "Its ten minutes are over, it was deleted, or it was edited since you read it: `details` has what it says now.",
  },
};

const deleteComment: ApiOperation = {
  id: "deleteComment",
  method: "delete",
  path: "/tickets/{number}/comments/{comment}",
  tag: "Conversation",
  summary: "Delete a message of your own",
  description:
    "Takes the text and the files of a message away; its place stays, with an empty `body` and `deletedAt`. Administrators may delete anybody's. Deleted again, it changes nothing.",
  scope: "write",
  parameters: messageInPath,
  answers: { 204: { description: "It is deleted." } },
  errors: { forbidden: "Somebody else wrote it.", not_found: noSuchMessage },
};

export const commentOperations: readonly ApiOperation[] = [listComments, addComment, editComment, deleteComment];
