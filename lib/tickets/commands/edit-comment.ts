import { defineCommand } from "../../define-command";
import { conflict } from "../../platform/errors";
import { changeTicket, standing, type TicketWritten } from "../change-ticket";
import { ticketEvent } from "../events";
import { loadMessage, type LoadedMessage } from "../load-message";
import { loadTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { EditComment } from "../message-schema";
import { EDITABLE_MS } from "../message-times";

const isSame = (a: Date | null, b: Date | null) => a?.getTime() === b?.getTime();

function assertEditable({ comment }: LoadedMessage, known: Date | null, now: Date): void {
  if (comment.deletedAt) throw conflict("tickets.errors.messageDeleted");
  if (now.getTime() - comment.createdAt.getTime() > EDITABLE_MS) throw conflict("tickets.errors.editedTooLate");
  if (isSame(comment.editedAt, known)) return;
  const { body, editedAt } = comment;
  throw conflict("tickets.errors.editedMeanwhile", undefined, { theirs: body, editedAt: editedAt?.toISOString() });
}

/**
 * Changes what one's own message says, within 10 minutes; what it said before is kept with the event. Gives where the ticket stands.
 * Throws not_found, forbidden, conflict when it is too late, deleted, or edited since the writer read it (`details` hold that text).
 */
export const editComment = defineCommand({
  name: "ticket.editComment",
  input: EditComment,
  load: (tx, actor, input) => loadMessage(tx, actor, input),
  authorize: (actor, { comment }) => ticketPolicy.editComment(actor, comment),
  run: async ({ tx, actor, input, target, now }) => {
    const { ticket, comment } = target;
    if (comment.deletedAt === null && comment.body === input.body)
      return { result: standing(actor, ticket), unchanged: true };
    assertEditable(target, input.editedAt, now);
    await tx.comment.update({ where: { id: comment.id }, data: { body: input.body, editedAt: now } });
    const { id: commentId, kind } = comment;
    const texts = { before: comment.body, after: input.body };
    const events = [ticketEvent(ticket.id, "ticket.commentEdited", { commentId, kind }, texts)];
    const changed = await changeTicket(tx, actor, ticket, { columns: {}, events, raisesVersion: false }, now);
    return { result: changed.written satisfies TicketWritten, events: changed.events };
  },
  idempotency: {
    reference: ({ number }) => number,
    recall: async (tx, actor, number) => standing(actor, await loadTicket(tx, actor, number)),
  },
});
