import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { notFound } from "../platform/errors";
import { loadTicket, type LoadedTicket } from "./load-ticket";
import type { CommentKind } from "./schema";
import { visibleComments } from "./scope";

export type LoadedMessage = {
  ticket: LoadedTicket;
  comment: {
    id: number;
    ticketId: number;
    authorId: number;
    kind: CommentKind;
    body: string;
    createdAt: Date;
    editedAt: Date | null;
    deletedAt: Date | null;
  };
};

/** Locks a ticket and reads one of its messages, within what the actor sees; throws not_found. */
export async function loadMessage(
  tx: Tx,
  actor: Actor,
  { number, commentId }: { number: number; commentId: number },
): Promise<LoadedMessage> {
  const ticket = await loadTicket(tx, actor, number);
  const comment = await tx.comment.findFirst({
    where: { AND: [{ id: commentId, ticketId: ticket.id }, visibleComments(actor)] },
    select: {
      id: true,
      ticketId: true,
      authorId: true,
      kind: true,
      body: true,
      createdAt: true,
      editedAt: true,
      deletedAt: true,
    },
  });
  if (!comment) throw notFound();
  return { ticket, comment };
}
