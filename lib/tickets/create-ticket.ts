import { claimAttachments, unscopedCopyAttachments } from "../attachments/changes";
import type { AttachmentId } from "../attachments/schema";
import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import type { DomainEvent } from "../platform/events";
import { usualRank } from "./board-rank";
import { ticketEvent } from "./events";
import { noteSeen } from "./read-marks";
import type { TicketSource, Urgency } from "./schema";

type NewTicket = {
  title: string;
  description: string;
  urgency: Urgency;
  category: { id: number; defaultTeamId: number | null };
  requesterId: number;
  source: TicketSource;
  /** Files that the actor uploaded for it. */
  attachments?: readonly AttachmentId[];
  /** A comment whose files it has as well. */
  filesOfCommentId?: number;
};

type Sent = Pick<NewTicket, "attachments" | "filesOfCommentId">;

/** Puts files on a request and counts them; gives their ids. */
async function addFiles(tx: Tx, actor: Actor, id: number, { attachments = [], filesOfCommentId }: Sent, now: Date) {
  const claimed = await claimAttachments(tx, actor, attachments, { ticketId: id, commentId: null, sentAt: now });
  if (filesOfCommentId === undefined) return claimed;
  const copied = await unscopedCopyAttachments(tx, filesOfCommentId, id);
  const count = { increment: copied.length };
  if (copied.length > 0) await tx.ticket.updateMany({ where: { id }, data: { attachmentCount: count } });
  return [...claimed, ...copied];
}

/** Writes a new ticket in the team of its category; its priority begins as urgent as it was said to be. Gives its number and its event. Throws invalid_input for files that are not theirs. */
export async function createTicket(
  tx: Tx,
  actor: Actor,
  { category, urgency, attachments = [], filesOfCommentId, ...facts }: NewTicket,
  now: Date,
): Promise<{ number: number; event: DomainEvent }> {
  const teamId = category.defaultTeamId;
  const { id } = await tx.ticket.create({
    data: {
      ...facts,
      urgency,
      priority: urgency,
      boardRank: usualRank(urgency, now),
      categoryId: category.id,
      teamId,
      createdAt: now,
      updatedAt: now,
      publicUpdatedAt: now,
      attachmentCount: attachments.length,
    },
    select: { id: true },
  });
  await noteSeen(tx, actor, [id], now);
  const { requesterId, source, title, description } = facts;
  const sent = { attachments, ...(filesOfCommentId === undefined ? {} : { filesOfCommentId }) };
  const attachmentIds = await addFiles(tx, actor, id, sent, now);
  const files = attachmentIds.length > 0 ? { attachmentIds } : {};
  const data = { requesterId, categoryId: category.id, teamId, urgency, source, ...files };
  return { number: id, event: ticketEvent(id, "ticket.opened", data, { title, description }) };
}
