import type { Actor } from "@/lib/platform/actor";
import { apiQuery, apiRoute, readInput, readSearch } from "@/lib/platform/api-route";
import type { TicketNumber } from "@/lib/platform/ids";
import type { PageRequest } from "@/lib/platform/pagination";
import { commentShape, CommentToAdd } from "@/lib/tickets/api-shape";
import { commentOnTicket } from "@/lib/tickets/commands/comment-on-ticket";
import { listComments } from "@/lib/tickets/queries/list-history";
import { numberIn } from "../../../ticket-number";
import { PageOnly } from "../../../whole-list";
import { writtenComment } from "./written-comment";

type Asked = { number: TicketNumber; page: PageRequest };

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
