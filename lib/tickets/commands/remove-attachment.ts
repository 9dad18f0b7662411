import { unlinkAttachment } from "../../attachments/changes";
import { attachmentPolicy } from "../../attachments/policy";
import { AttachmentRef } from "../../attachments/schema";
import { visibleAttachments } from "../../attachments/scope";
import { defineCommand } from "../../define-command";
import type { Actor } from "../../platform/actor";
import { now } from "../../platform/clock";
import type { Tx } from "../../platform/db/client";
import { notFound } from "../../platform/errors";
import { changeTicket, standing } from "../change-ticket";
import { ticketEvent } from "../events";
import { loadTicket } from "../load-ticket";

async function loadSent(tx: Tx, actor: Actor, publicId: string) {
  const found = await tx.attachment.findFirst({
    where: { AND: [{ publicId }, visibleAttachments(actor)] },
    select: {
      id: true,
      name: true,
      uploaderId: true,
      sentAt: true,
      ticketId: true,
      commentId: true,
      comment: { select: { kind: true } },
    },
  });
  if (!found || found.ticketId === null) throw notFound();
  return { file: found, ticket: await loadTicket(tx, actor, found.ticketId), at: now() };
}

/**
 * Takes a file away from a conversation: its name stays in the history, the file goes. Gives where the ticket stands. Throws not_found,
 * forbidden for who neither handles tickets nor sent it within the last ten minutes.
 */
export const removeAttachment = defineCommand({
  name: "ticket.removeAttachment",
  input: AttachmentRef,
  load: (tx, actor, { id }) => loadSent(tx, actor, id),
  authorize: (actor, { file, at }) => attachmentPolicy.remove(actor, file, at),
  run: async ({ tx, actor, target: { file, ticket }, now: at }) => {
    const { id: attachmentId, commentId, comment, name } = file;
    if ((await unlinkAttachment(tx, ticket.id, attachmentId)) === 0)
      return { result: standing(actor, ticket), unchanged: true };
    const removed = ticketEvent(ticket.id, "ticket.attachmentRemoved", { attachmentId, commentId }, { name });
    // What happens to a note's file is staff's own, as the note is.
    const event = { ...removed, audience: comment?.kind === "note" ? ("staff" as const) : ("public" as const) };
    const change = { columns: {}, events: [event], raisesVersion: false };
    const { written, events } = await changeTicket(tx, actor, ticket, change, at);
    return { result: written, events };
  },
});
