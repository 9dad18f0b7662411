import { apiQuery } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { CommentId, TicketNumber } from "@/lib/platform/ids";
import { listCommentVersions } from "@/lib/tickets/queries/list-comment-versions";

export const GET = apiQuery(listCommentVersions, {
  door: "session",
  input: (_search, params) => {
    const number = TicketNumber.safeParse(params["number"]);
    const commentId = CommentId.safeParse(params["comment"]);
    if (!number.success || !commentId.success) throw notFound();
    return { number: number.data, commentId: commentId.data };
  },
  output: (items) => ({ items }),
});
