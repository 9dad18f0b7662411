import type { Actor } from "@/lib/platform/actor";
import { apiQuery, apiRoute, readInput, readSearch } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { TicketNumber } from "@/lib/platform/ids";
import { encodeCursor, type PageRequest } from "@/lib/platform/pagination";
import { commentShape, CommentToAdd } from "@/lib/tickets/api-shape";
import { commentOnTicket } from "@/lib/tickets/commands/comment-on-ticket";
import { listComments } from "@/lib/tickets/queries/list-history";
import { numberIn } from "../../../ticket-number";
import { PageOnly } from "../../../whole-list";

type Asked = { number: TicketNumber; page: PageRequest };
type Written = { number: number; commentId: number };

/** The comment just written, or written before with the same key: the first of those up to it. */
async function writtenComment({ number, commentId }: Written, actor: Actor) {
  const page = { limit: 1, cursor: encodeCursor(commentId + 1) };
  const [comment] = (await listComments(actor, TicketNumber.parse(number), page)).items;
  if (comment?.id !== commentId) throw notFound();
  return commentShape(comment);
}

export const GET = apiQuery((actor: Actor, { number, page }: Asked) => listComments(actor, number, page), {
  input: (search, params): Asked => ({ number: numberIn(params), page: readSearch(PageOnly, search) }),
  output: ({ items, nextCursor }) => ({ items: items.map(commentShape), nextCursor }),
});

export const POST = apiRoute(commentOnTicket, {
  status: 201,
  input: (body, params) => {
    const number = numberIn(params);
    return { number, ...readInput(CommentToAdd, body) };
  },
  output: writtenComment,
});
