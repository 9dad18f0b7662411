import { unlinkAttachments } from "../../attachments/changes";
import { defineCommand } from "../../define-command";
import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/db/client";
import { actorIdOf, eraseEventTexts, type DomainEvent } from "../../platform/events";
import { changeTicket, standing, type TicketWritten } from "../change-ticket";
import { ticketEvent } from "../events";
import { loadMessage, type LoadedMessage } from "../load-message";
import { loadTicket } from "../load-ticket";
import { messageEvents } from "../message-events";
import { ticketPolicy } from "../policy";
import { CommentRef } from "../message-schema";
import { visibleEvents } from "../scope";

/** Moves what a message said, now and before it was edited, from events that others read to one that administrators read. */
async function keptText(tx: Tx, actor: Actor, { ticket, comment }: LoadedMessage): Promise<DomainEvent> {
  const ids = (await messageEvents(tx, actor, comment)).map(({ id }) => id);
  const earlier = await tx.eventText.findMany({
    where: { eventId: { in: ids }, field: { in: ["before"] }, event: visibleEvents(actor) },
    orderBy: { eventId: "asc" },
    select: { text: true },
  });
  await eraseEventTexts(tx, ids);
  const before = earlier.map(({ text }, index) => [`before${String(index + 1)}`, text] as const);
  const texts = { ...Object.fromEntries(before), deleted: comment.body };
  return ticketEvent(ticket.id, "ticket.deletedTextKept", { commentId: comment.id }, texts);
}

/**
 * Deletes one's own message, or for administrators anybody's: its place stays and says who deleted it, its text is kept for administrators
 * alone. Gives where the ticket stands. Throws not_found, forbidden.
 */
export const deleteComment = defineCommand({
  name: "ticket.deleteComment",
  input: CommentRef,
  load: (tx, actor, input) => loadMessage(tx, actor, input),
  authorize: (actor, { comment }) => ticketPolicy.deleteComment(actor, comment),
  run: async ({ tx, actor, target, now }) => {
    const { ticket, comment } = target;
    if (comment.deletedAt) return { result: standing(actor, ticket), unchanged: true };
    const { id: commentId, kind, authorId } = comment;
    const events = [
      ticketEvent(ticket.id, "ticket.commentDeleted", { commentId, kind, authorId }),
      await keptText(tx, actor, target),
    ];
    await tx.comment.update({
      where: { id: commentId },
      data: { body: "", deletedAt: now, deletedById: actorIdOf(actor) },
    });
    await unlinkAttachments(tx, ticket.id, commentId);
    const columns = kind === "note" ? { noteCount: { decrement: 1 } } : { replyCount: { decrement: 1 } };
    const changed = await changeTicket(tx, actor, ticket, { columns, events, raisesVersion: false }, now);
    return { result: changed.written satisfies TicketWritten, events: changed.events };
  },
  idempotency: {
    reference: ({ number }) => number,
    recall: async (tx, actor, number) => standing(actor, await loadTicket(tx, actor, number)),
  },
});
