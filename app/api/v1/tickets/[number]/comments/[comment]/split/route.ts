import { apiRoute, readInput } from "@/lib/platform/api-route";
import { CommentId } from "@/lib/platform/ids";
import { TicketToSplit } from "@/lib/relations/api-shape";
import { splitComment } from "@/lib/relations/commands/split-comment";
import { apiNames } from "@/lib/tickets/api-shape";
import { partOf } from "../../../../../path-id";
import { numberIn } from "../../../../../ticket-number";
import { writtenTicket } from "../../../../../written-ticket";

export const POST = apiRoute(splitComment, {
  status: 201,
  input: (body, params) => {
    const number = numberIn(params);
    const commentId = Number(partOf(CommentId, params, "comment"));
    const { title, category } = readInput(TicketToSplit, body);
    return { number, commentId, title, categoryId: category };
  },
  names: apiNames,
  location: ({ became }) => `/api/v1/tickets/${String(became)}`,
  output: ({ became }, actor) => writtenTicket({ number: became }, actor),
});
