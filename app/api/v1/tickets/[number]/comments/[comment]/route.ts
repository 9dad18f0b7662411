import type { Actor } from "@/lib/platform/actor";
import { apiRoute, readInput, type RouteParams } from "@/lib/platform/api-route";
import { CommentId } from "@/lib/platform/ids";
import { CommentToEdit } from "@/lib/tickets/api-shape";
import { deleteComment } from "@/lib/tickets/commands/delete-comment";
import { editComment } from "@/lib/tickets/commands/edit-comment";
import type { EditComment } from "@/lib/tickets/message-schema";
import { partOf } from "../../../../path-id";
import { numberIn } from "../../../../ticket-number";
import { writtenComment } from "../written-comment";

const messageIn = (params: RouteParams) => ({
  number: numberIn(params),
  commentId: partOf(CommentId, params, "comment"),
});

async function editMessage(actor: Actor, input: EditComment) {
  const { number } = await editComment(actor, input);
  return { number, commentId: Number(input.commentId) };
}

export const PATCH = apiRoute(editMessage, {
  status: 200,
  input: (body, params): EditComment => {
    const message = messageIn(params);
    return { ...message, ...readInput(CommentToEdit, body) };
  },
  output: writtenComment,
});

export const DELETE = apiRoute(deleteComment, {
  status: 204,
  body: false,
  input: (_body, params) => messageIn(params),
});
