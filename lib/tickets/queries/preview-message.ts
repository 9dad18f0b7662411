import { z } from "zod";
import { isStaff, type Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { notFound } from "../../platform/errors";
import { TicketNumber } from "../../platform/ids";
import { renderText, type RenderedText } from "../../platform/rendered-text";
import { longText } from "../../platform/text";
import { findMentions } from "../mentions";
import { numbersMean } from "../render-texts";
import { commentKinds, LONG_TEXT_MAX } from "../schema";
import { visibleTickets } from "../scope";

/** A message that is being written, to be seen as it will be read. */
export const PreviewMessage = z.object({
  number: TicketNumber,
  kind: z.enum(commentKinds),
  body: longText(LONG_TEXT_MAX),
});
export type PreviewMessage = z.output<typeof PreviewMessage>;

/**
 * Reads a message as it will be shown to its writer once it is sent: tickets that they see are linked, and in a note the people it
 * calls are marked. Throws not_found.
 */
export async function previewMessage(actor: Actor, { number, kind, body }: PreviewMessage): Promise<RenderedText> {
  const seen = await db.ticket.findFirst({
    where: { AND: [{ id: number }, visibleTickets(actor)] },
    select: { id: true },
  });
  if (!seen) throw notFound();
  const called = kind === "note" && isStaff(actor) ? await findMentions(db, body) : [];
  const names = new Map(called.map(({ written, today }) => [written, today]));
  return renderText(body, { numbers: await numbersMean(actor, body), names });
}
