import { claimAttachments } from "../attachments/changes";
import type { AttachmentId } from "../attachments/schema";
import { isStaff, type UserActor } from "../platform/actor";
import type { Prisma, Tx } from "../platform/db/client";
import { changeTicket, type TicketChanged } from "./change-ticket";
import { ticketEvent } from "./events";
import type { LoadedTicket } from "./load-ticket";
import type { CommentKind } from "./schema";
import { statusAfterReply, type TicketStatus } from "./status";
import { statusColumns } from "./status-columns";

type Wanted = { kind: CommentKind; body: string; resolve: boolean; attachments: readonly AttachmentId[] };
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
  const files = { increment: comment.attachments.length };
  if (comment.kind === "note") return { noteCount: { increment: 1 }, noteAttachmentCount: files };
  const first = ticket.firstReplyAt === null && !byParticipant(target);
  return {
    replyCount: { increment: 1 },
    attachmentCount: files,
    ...(first ? { firstReplyAt: now } : {}),
    ...(status === ticket.status ? {} : statusColumns(ticket, { status }, now)),
  };
}

type Written = { commentId: number; attachmentIds?: readonly number[] };

function eventsOf(target: Target, status: TicketStatus, written: Written) {
  const { ticket, comment } = target;
  const { kind, body } = comment;
  if (kind === "note") return [ticketEvent(ticket.id, "ticket.noted", written, { body })];
  const facts = { ...written, participant: byParticipant(target) };
  const replied = ticketEvent(ticket.id, "ticket.replied", facts, { body });
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

async function store(tx: Tx, { actor, ticket, comment }: Target, now: Date): Promise<Written> {
  const { kind, body, attachments } = comment;
  const data = { ticketId: ticket.id, authorId: actor.userId, kind, body, attachmentCount: attachments.length };
  const { id: commentId } = await tx.comment.create({ data: { ...data, createdAt: now }, select: { id: true } });
  const attachmentIds = await claimAttachments(tx, actor, attachments, { ticketId: ticket.id, commentId, sentAt: now });
  return { commentId, ...(attachmentIds.length > 0 ? { attachmentIds } : {}) };
}

/** Adds a comment with its files to a loaded ticket on which the actor may write, and moves its status as PRODUCT says. Throws invalid_input for files that are not theirs. */
export async function writeComment(tx: Tx, target: Target, now: Date): Promise<TicketChanged & { commentId: number }> {
  const { actor, ticket } = target;
  const stored = await store(tx, target, now);
  const status = statusAfter(target);
  const change = {
    columns: columnsOf(target, status, now),
    events: eventsOf(target, status, stored),
    raisesVersion: status !== ticket.status,
    reads: true,
  };
  return { ...(await changeTicket(tx, actor, ticket, change, now)), commentId: stored.commentId };
}
