import { isStaff, type UserActor } from "../platform/actor";
import type { Prisma, Tx } from "../platform/db/client";
import { changeTicket, type TicketChanged } from "./change-ticket";
import { ticketEvent } from "./events";
import type { LoadedTicket } from "./load-ticket";
import type { CommentKind } from "./schema";
import { statusAfterReply, type TicketStatus } from "./status";
import { statusColumns } from "./status-columns";

type Wanted = { kind: CommentKind; body: string; resolve: boolean };
type Target = { actor: UserActor; ticket: LoadedTicket; comment: Wanted };

/** The requester's words count as theirs whatever their role; other staff's as staff's. */
const byParticipant = ({ actor, ticket }: Target) => actor.userId === ticket.requesterId || !isStaff(actor);

function statusAfter(target: Target): TicketStatus {
  const { ticket, comment } = target;
  if (comment.kind === "note") return ticket.status;
  if (comment.resolve) return "resolved";
  return statusAfterReply(ticket.status, byParticipant(target) ? "participant" : "staff");
}

function columnsOf(target: Target, status: TicketStatus, now: Date): Prisma.TicketUncheckedUpdateManyInput {
  const { ticket, comment } = target;
  if (comment.kind === "note") return { noteCount: { increment: 1 } };
  const first = ticket.firstReplyAt === null && !byParticipant(target);
  return {
    replyCount: { increment: 1 },
    ...(first ? { firstReplyAt: now } : {}),
    ...(status === ticket.status ? {} : statusColumns(ticket, { status }, now)),
  };
}

function eventsOf(target: Target, status: TicketStatus, commentId: number) {
  const { ticket, comment } = target;
  const { kind, body } = comment;
  if (kind === "note") return [ticketEvent(ticket.id, "ticket.noted", { commentId }, { body })];
  const replied = ticketEvent(ticket.id, "ticket.replied", { commentId, participant: byParticipant(target) }, { body });
  if (status === ticket.status) return [replied];
  return [
    replied,
    ticketEvent(ticket.id, "ticket.statusChanged", {
      from: ticket.status,
      to: status,
      waitingFor: null,
      closedReason: null,
    }),
  ];
}

/** Adds a comment to a loaded ticket on which the actor may write, and moves its status as PRODUCT says. */
export async function writeComment(tx: Tx, target: Target, now: Date): Promise<TicketChanged & { commentId: number }> {
  const { actor, ticket, comment } = target;
  const { id: commentId } = await tx.comment.create({
    data: { ticketId: ticket.id, authorId: actor.userId, kind: comment.kind, body: comment.body, createdAt: now },
    select: { id: true },
  });
  const status = statusAfter(target);
  const change = {
    columns: columnsOf(target, status, now),
    events: eventsOf(target, status, commentId),
    raisesVersion: status !== ticket.status,
  };
  return { ...(await changeTicket(tx, actor, ticket, change, now)), commentId };
}
