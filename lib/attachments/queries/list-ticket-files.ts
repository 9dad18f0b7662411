import { z } from "zod";
import type { Actor } from "../../platform/actor";
import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { notFound } from "../../platform/errors";
import type { TicketNumber } from "../../platform/ids";
import { decodeCursor, toPage, type Page, type PageRequest } from "../../platform/pagination";
import { visibleTickets } from "../../tickets/scope";
import { attachmentPolicy } from "../policy";
import type { AttachmentRow } from "../rows";
import { visibleAttachments } from "../scope";

const After = z.int().positive();
const shown = {
  id: true,
  publicId: true,
  name: true,
  mediaType: true,
  bytes: true,
  width: true,
  height: true,
  thumbnail: true,
  state: true,
  commentId: true,
  uploaderId: true,
  sentAt: true,
} as const;

export type TicketFile = { file: AttachmentRow; commentId: number | null };

/** Lists the files of a ticket that the actor sees, those of notes for staff, in the order they were sent, a page at a time. Throws not_found. */
export async function listTicketFiles(
  actor: Actor,
  { number, page }: { number: TicketNumber; page: PageRequest },
): Promise<Page<TicketFile>> {
  const seen = await db.ticket.findFirst({
    where: { AND: [{ id: number }, visibleTickets(actor)] },
    select: { id: true },
  });
  if (!seen) throw notFound();
  const after = decodeCursor(After, page.cursor);
  const rows = await db.attachment.findMany({
    where: {
      AND: [
        { ticketId: number, state: { in: ["ready", "held", "refused"] } },
        after === null ? {} : { id: { gt: after } },
        visibleAttachments(actor),
      ],
    },
    select: shown,
    orderBy: { id: "asc" },
    take: page.limit + 1,
  });
  const at = now();
  return toPage(
    rows,
    page.limit,
    ({ id }) => id,
    ({ id: _id, publicId, commentId, uploaderId, sentAt, state, ...facts }) => {
      const canRemove = attachmentPolicy.remove(actor, { uploaderId, sentAt }, at);
      return { commentId, file: { ...facts, id: publicId, state: state as AttachmentRow["state"], canRemove } };
    },
  );
}
