import { releaseAttachments } from "../../attachments/changes";
import { defineCommand } from "../../define-command";
import type { Actor } from "../../platform/actor";
import type { Prisma, Tx } from "../../platform/db/client";
import { lockRow } from "../../platform/db/lock-row";
import { conflict } from "../../platform/errors";
import { eraseEventTexts } from "../../platform/events";
import { changeTicket, standing, type TicketWritten } from "../change-ticket";
import { ticketEvent } from "../events";
import { loadMessage, type LoadedMessage } from "../load-message";
import { loadTicket } from "../load-ticket";
import { messageEvents, type Said } from "../message-events";
import { ticketPolicy } from "../policy";
import { firstReplyWithout, undoneStatus } from "../retracted-reply";
import { CommentRef } from "../message-schema";
import { asUndoing, publicNewsBefore, tellsNothing } from "../taken-back";
import { RETRACTABLE_MS } from "../message-times";

type Columns = Prisma.TicketUncheckedUpdateManyInput;

/** What a message left on its ticket beside the status: its count, and that it was answered. */
async function columnsWithout(tx: Tx, actor: Actor, message: LoadedMessage): Promise<Columns> {
  const { ticket, comment } = message;
  const at = comment.createdAt.getTime();
  const counted = comment.deletedAt === null;
  if (comment.kind === "note") return counted ? { noteCount: { decrement: 1 } } : {};
  const first = ticket.firstReplyAt?.getTime() === at;
  return {
    ...(counted ? { replyCount: { decrement: 1 } } : {}),
    ...(first ? { firstReplyAt: await firstReplyWithout(tx, actor, message) } : {}),
  };
}

/** Since when learners have something new, once a message and what it moved are told to them no longer. */
async function newsWithout(tx: Tx, actor: Actor, { ticket, comment }: LoadedMessage, sent: Said): Promise<Date> {
  const { id, publicUpdatedAt } = ticket;
  if (publicUpdatedAt.getTime() !== comment.createdAt.getTime()) return publicUpdatedAt;
  return (await publicNewsBefore(tx, actor, id, sent.seq)) ?? publicUpdatedAt;
}

/**
 * Takes one's own message back within 10 seconds of sending it, with the change of status that it made: nobody was notified, its text is
 * erased, and only the log tells that it was there. Gives where the ticket stands. Throws not_found, forbidden, conflict when it is too late.
 */
export const retractComment = defineCommand({
  name: "ticket.retractComment",
  input: CommentRef,
  load: async (tx, actor, input) => {
    const message = await loadMessage(tx, actor, input);
    // A delivery that is due asks for this row: it waits until it is known whether the message stands.
    await lockRow(tx, "Comment", message.comment.id);
    return message;
  },
  authorize: (actor, { comment }) => ticketPolicy.retractComment(actor, comment),
  run: async ({ tx, actor, target, now }) => {
    const { ticket, comment } = target;
    if (now.getTime() - comment.createdAt.getTime() > RETRACTABLE_MS) throw conflict("tickets.errors.retractedTooLate");
    const said = await messageEvents(tx, actor, comment);
    const [sent] = said;
    const columns = await columnsWithout(tx, actor, target);
    const undone = sent ? await undoneStatus(tx, actor, target, sent, now) : { columns: {}, events: [] };
    await tx.comment.update({ where: { id: comment.id }, data: { body: "", retracted: true } });
    await releaseAttachments(tx, ticket.id, comment.id);
    await eraseEventTexts(
      tx,
      said.map(({ id }) => id),
    );
    const { id: commentId, kind } = comment;
    const answeredAt = columns.firstReplyAt === null ? comment.createdAt.toISOString() : null;
    const back = sent ? await asUndoing(tx, actor, ticket.id, sent, undone.events) : [];
    const news = sent && tellsNothing(back) ? { publicUpdatedAt: await newsWithout(tx, actor, target, sent) } : {};
    const change = {
      columns: { ...columns, ...news, ...undone.columns },
      events: [ticketEvent(ticket.id, "ticket.commentRetracted", { commentId, kind, answeredAt }), ...back],
      raisesVersion: undone.events.length > 0,
    };
    const changed = await changeTicket(tx, actor, ticket, change, now);
    return { result: changed.written satisfies TicketWritten, events: changed.events };
  },
  idempotency: {
    reference: ({ number }) => number,
    recall: async (tx, actor, number) => standing(actor, await loadTicket(tx, actor, number)),
  },
});
