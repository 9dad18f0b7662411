import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { TicketNumber } from "@/lib/platform/ids";
import { encodeCursor } from "@/lib/platform/pagination";
import { commentShape } from "@/lib/tickets/api-shape";
import { listComments } from "@/lib/tickets/queries/list-history";

export type Written = { number: number; commentId: number };

/** A message just written, or written before with the same key: the first of those up to it. */
export async function writtenComment({ number, commentId }: Written, actor: Actor) {
  const page = { limit: 1, cursor: encodeCursor(commentId + 1) };
  const [comment] = (await listComments(actor, TicketNumber.parse(number), page)).items;
  if (comment?.id !== commentId) throw notFound();
  return commentShape(comment);
}
