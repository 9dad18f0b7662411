import type { Actor } from "../platform/actor";
import { now } from "../platform/clock";
import { db } from "../platform/db/client";
import { forbidden, notFound } from "../platform/errors";
import { attachmentPolicy } from "./policy";
import type { AttachmentRow, MissingFile } from "./rows";
import type { AttachmentId } from "./schema";
import { visibleAttachments } from "./scope";
import { shownAttachment, toShownAttachment } from "./shown-attachment";
import { thumbnailKey } from "./storage-keys";

/** What is needed to give a file out. */
export type GivenFile = { name: string; mediaType: string; bytes: number | null; storageKey: string };

/** Finds a file that the actor may have now: a ready one of a message that they see. Throws not_found. */
export async function getAttachment(
  actor: Actor,
  { id, size }: { id: AttachmentId; size: "whole" | "thumb" },
): Promise<GivenFile> {
  const found = await db.attachment.findFirst({
    where: { AND: [{ publicId: id, state: "ready" }, visibleAttachments(actor)] },
    select: { name: true, mediaType: true, bytes: true, storageKey: true, thumbnail: true },
  });
  if (!found || found.storageKey === null) throw notFound();
  const { name, mediaType, bytes, storageKey } = found;
  if (size === "whole") return { name, mediaType, bytes, storageKey };
  if (!found.thumbnail) throw notFound();
  return { name: `${name}.webp`, mediaType: "image/webp", bytes: null, storageKey: thumbnailKey(storageKey) };
}

/** Which messages of a ticket: comments by their ids, and the request itself. */
export type Messages = { ticketId: number; commentIds: readonly number[]; request: boolean };
export type FilesOfMessages = { request: AttachmentRow[]; comments: ReadonlyMap<number, AttachmentRow[]> };

/** Reads the files of messages that the actor sees, in one statement; without messages that have any, in none. */
export async function listAttachments(
  actor: Actor,
  { ticketId, commentIds, request }: Messages,
): Promise<FilesOfMessages> {
  const of = [...(request ? [{ commentId: null }] : []), { commentId: { in: [...commentIds] } }];
  const asked = request || commentIds.length > 0;
  const found = asked
    ? await db.attachment.findMany({
        where: {
          AND: [{ ticketId, state: { in: ["ready", "held", "refused"] }, OR: of }, visibleAttachments(actor)],
        },
        select: shownAttachment,
        orderBy: [{ position: "asc" }, { id: "asc" }],
      })
    : [];
  const at = now();
  const rows = found.map((one) => toShownAttachment(actor, one, at));
  const ofComment = (id: number | null) => rows.filter(({ commentId }) => commentId === id).map(({ file }) => file);
  return { request: ofComment(null), comments: new Map(commentIds.map((id) => [id, ofComment(id)])) };
}

const SHOWN_MISSING = 50;

/** Lists files that the storage has lost, with the tickets they belong to; for administrators. Throws forbidden. */
export async function listMissingFiles(actor: Actor): Promise<MissingFile[]> {
  if (!attachmentPolicy.seeMissing(actor)) throw forbidden();
  const rows = await db.attachment.findMany({
    where: { AND: [{ missing: true }, visibleAttachments(actor)] },
    select: { name: true, ticketId: true },
    orderBy: { id: "desc" },
    take: SHOWN_MISSING,
  });
  return rows.map(({ name, ticketId }) => ({ name, ticketNumber: ticketId }));
}
