import { z } from "zod";
import type { Actor } from "../../platform/actor";
import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { notFound } from "../../platform/errors";
import type { TicketNumber } from "../../platform/ids";
import { decodeCursor, toPage, type Page, type PageRequest } from "../../platform/pagination";
import { visibleTickets } from "../../tickets/scope";
import type { AttachmentRow } from "../rows";
import { visibleAttachments } from "../scope";
import { shownAttachment, toShownAttachment } from "../shown-attachment";

const After = z.int().positive();

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
    select: { ...shownAttachment, id: true },
    orderBy: { id: "asc" },
    take: page.limit + 1,
  });
  const at = now();
  return toPage(
    rows,
    page.limit,
    ({ id }) => id,
    ({ id: _id, ...read }) => toShownAttachment(actor, read, at),
  );
}
