import { randomBytes } from "node:crypto";
import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { invalidField } from "../platform/errors";
import type { AttachmentId } from "./schema";
import { ownUploads } from "./scope";

const unknown = () => invalidField("attachments", "attachments.errors.unknown");

type Message = { ticketId: number; commentId: number | null; sentAt: Date };

/**
 * Puts files that the actor uploaded on a message, in their order; gives their ids for the event. The caller counts them on the ticket and
 * the comment. Throws invalid_input for one that is not theirs, not whole, or on a message already.
 */
export async function claimAttachments(
  tx: Tx,
  actor: Actor,
  publicIds: readonly AttachmentId[],
  message: Message,
): Promise<number[]> {
  const ids: number[] = [];
  for (const [position, publicId] of publicIds.entries()) {
    const found = await tx.attachment.findFirst({
      where: { AND: [{ publicId, state: { in: ["ready", "held"] } }, ownUploads(actor)] },
      select: { id: true },
    });
    const data = { ...message, position };
    if (!found) throw unknown();
    const { count } = await tx.attachment.updateMany({ where: { id: found.id, ticketId: null }, data });
    if (count !== 1) throw unknown();
    ids.push(found.id);
  }
  return ids;
}

/** What a copy has of its own; the rest, and the file itself, is the same. */
const asCopy = (ticketId: number) => {
  const publicId = randomBytes(16).toString("base64url");
  return { publicId, clientKey: `copy-${publicId}`, ticketId, commentId: null, copied: true };
};

/**
 * Gives a ticket's own request the files of a comment as well: one file each, named by two rows that come and go on their own. Gives their
 * ids for the event; the caller counts them. Unscoped: the caller was found to see the comment, and who sees the ticket may see them.
 */
export async function unscopedCopyAttachments(tx: Tx, commentId: number, ticketId: number): Promise<number[]> {
  const found = await tx.attachment.findMany({
    where: { commentId, state: { in: ["ready", "held"] }, storageKey: { not: null } },
    omit: { id: true, missing: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const ids: number[] = [];
  for (const facts of found) {
    const { id } = await tx.attachment.create({ data: { ...facts, ...asCopy(ticketId) }, select: { id: true } });
    ids.push(id);
  }
  return ids;
}

type Which = { id: number } | { commentId: number };

/** The files of a ticket that are still there. Unscoped: the caller was found to see the ticket and may change it. */
function unscopedFiles(tx: Tx, ticketId: number, which: Which) {
  return tx.attachment.findMany({
    where: { ...which, ticketId, state: { not: "deleted" } },
    select: { id: true, commentId: true, comment: { select: { kind: true } } },
  });
}

const DELETED = { state: "deleted" } as const;
/** As before a message took them along: their uploader's alone. */
const UNSENT = { ticketId: null, commentId: null, sentAt: null } as const;

/** Takes files away from their messages and off the counts. */
async function drop(
  tx: Tx,
  ticketId: number,
  which: Which,
  data: typeof DELETED | typeof UNSENT = DELETED,
): Promise<number> {
  const gone = await unscopedFiles(tx, ticketId, which);
  const [first] = gone;
  if (!first) return 0;
  const count = gone.length;
  await tx.attachment.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data });
  const less = { decrement: count };
  if (first.commentId !== null)
    await tx.comment.update({ where: { id: first.commentId }, data: { attachmentCount: less } });
  const column = first.comment?.kind === "note" ? { noteAttachmentCount: less } : { attachmentCount: less };
  await tx.ticket.update({ where: { id: ticketId }, data: column });
  return count;
}

/** Takes all files of a comment away, as when it is deleted: nobody gets them any more, and they are removed. Gives how many. */
export function unlinkAttachments(tx: Tx, ticketId: number, commentId: number): Promise<number> {
  return drop(tx, ticketId, { commentId });
}

/** Gives all files of a comment back to who sent them, as when it is taken back: they may go with another message. Gives how many. */
export function releaseAttachments(tx: Tx, ticketId: number, commentId: number): Promise<number> {
  return drop(tx, ticketId, { commentId }, UNSENT);
}

/** Takes one file away from its message. Gives how many that were: 0 where it was gone already. */
export function unlinkAttachment(tx: Tx, ticketId: number, id: number): Promise<number> {
  return drop(tx, ticketId, { id });
}
