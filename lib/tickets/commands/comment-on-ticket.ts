import { claimAttachments } from "../../attachments/changes";
import { defineCommand } from "../../define-command";
import { isStaff, type UserActor } from "../../platform/actor";
import type { Prisma, Tx } from "../../platform/db/client";
import { conflict, forbidden, invalidField, notFound } from "../../platform/errors";
import { changeTicket, standing, type TicketWritten } from "../change-ticket";
import { ticketEvent } from "../events";
import { loadTicket, type LoadedTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { CommentOnTicket } from "../schema";
import { visibleComments, visibleTickets } from "../scope";
import { statusAfterReply, type TicketStatus } from "../status";
import { statusColumns } from "../status-columns";

export type Commented = TicketWritten & { commentId: number };
type Input = ReturnType<typeof CommentOnTicket.parse>;
type Target = { actor: UserActor; ticket: LoadedTicket; comment: Pick<Input, "kind" | "resolve" | "attachments"> };

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

function eventsOf(target: Target, status: TicketStatus, written: Written, body: string) {
  const { ticket, comment } = target;
  if (comment.kind === "note") return [ticketEvent(ticket.id, "ticket.noted", written, { body })];
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

/** Throws the conflict when somebody else replied after what the writer was shown; `details` says so. */
async function assertNotMovedOn(tx: Tx, { actor, ticket }: Target, shownReplyId: number | undefined): Promise<void> {
  if (shownReplyId === undefined) return;
  const newer = await tx.comment.findFirst({
    where: {
      AND: [
        { ticketId: ticket.id, kind: "reply", id: { gt: shownReplyId }, authorId: { not: actor.userId } },
        visibleComments(actor),
      ],
    },
    select: { id: true },
  });
  if (newer) throw conflict("tickets.errors.movedOn", undefined, { movedOn: true });
}

/** What was sent is no draft any more; one that says something else is of another message. */
async function forgetDraft(tx: Tx, { userId, via }: UserActor, ticketId: number, { kind, body }: Input): Promise<void> {
  if (via === "page") await tx.ticketDraft.deleteMany({ where: { userId, ticketId, kind, body } });
}

async function writeComment(tx: Tx, { actor, ticket }: Target, input: Input, now: Date): Promise<Written> {
  const { kind, body, attachments } = input;
  const data = { ticketId: ticket.id, authorId: actor.userId, kind, body, attachmentCount: attachments.length };
  const { id: commentId } = await tx.comment.create({ data: { ...data, createdAt: now }, select: { id: true } });
  const attachmentIds = await claimAttachments(tx, actor, attachments, { ticketId: ticket.id, commentId, sentAt: now });
  return { commentId, ...(attachmentIds.length > 0 ? { attachmentIds } : {}) };
}

async function recall(tx: Tx, actor: UserActor, commentId: number): Promise<Commented> {
  const comment = await tx.comment.findFirst({
    where: { AND: [{ id: commentId, ticket: visibleTickets(actor) }, visibleComments(actor)] },
    select: { ticketId: true },
  });
  if (!comment) throw notFound();
  return { ...standing(actor, await loadTicket(tx, actor, comment.ticketId)), commentId };
}

/**
 * Adds a reply or an internal note to a ticket; a reply moves the status as PRODUCT says, and with `resolve` resolves it in the same act.
 * Gives where the ticket stands and the comment's id. Throws not_found, forbidden, conflict for a
 * reply on a closed ticket or after one that the writer was not shown.
 */
export const commentOnTicket = defineCommand({
  name: "ticket.comment",
  input: CommentOnTicket,
  load: async (tx, actor, input): Promise<Target> => {
    const ticket = await loadTicket(tx, actor, input.number);
    if (actor.kind !== "user") throw forbidden();
    return { actor, ticket, comment: { kind: input.kind, resolve: input.resolve, attachments: input.attachments } };
  },
  authorize: (actor, target) => ticketPolicy.comment(actor, target.comment),
  run: async ({ tx, actor, input, target, now }) => {
    const { ticket } = target;
    if (input.kind === "note" && input.resolve) throw invalidField("resolve", "tickets.errors.resolveOnlyReply");
    if (input.kind === "reply" && ticket.status === "closed") throw conflict("tickets.errors.closed");
    if (input.kind === "reply") await assertNotMovedOn(tx, target, input.shownReplyId);
    const written = await writeComment(tx, target, input, now);
    await forgetDraft(tx, target.actor, ticket.id, input);
    const status = statusAfter(target);
    const { written: stands, events } = await changeTicket(
      tx,
      actor,
      ticket,
      {
        columns: columnsOf(target, status, now),
        events: eventsOf(target, status, written, input.body),
        raisesVersion: status !== ticket.status,
      },
      now,
    );
    return { result: { ...stands, commentId: written.commentId } satisfies Commented, events };
  },
  idempotency: {
    reference: (result) => result.commentId,
    recall: (tx, actor, reference) => {
      if (actor.kind !== "user") throw notFound();
      return recall(tx, actor, reference);
    },
  },
});
