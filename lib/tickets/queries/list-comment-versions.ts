import { isStaff, type Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { forbidden, notFound } from "../../platform/errors";
import type { CommentId, TicketNumber } from "../../platform/ids";
import { messageEvents } from "../message-events";
import type { CommentVersion } from "../rows";
import { visibleComments, visibleEvents, visibleTickets } from "../scope";

/**
 * Lists what a message said before it was edited, and when it came to say so, oldest first; of a deleted one nothing. For staff who see it.
 * Throws not_found, forbidden.
 */
export async function listCommentVersions(
  actor: Actor,
  { number, commentId }: { number: TicketNumber; commentId: CommentId },
): Promise<CommentVersion[]> {
  const comment = await db.comment.findFirst({
    where: { AND: [{ id: commentId, ticketId: number, ticket: visibleTickets(actor) }, visibleComments(actor)] },
    select: { id: true, ticketId: true, createdAt: true },
  });
  if (!comment) throw notFound();
  if (!isStaff(actor)) throw forbidden();
  const events = await messageEvents(db, actor, comment);
  const edits = events.filter(({ name }) => name === "ticket.commentEdited");
  const texts = await db.eventText.findMany({
    where: { eventId: { in: edits.map(({ id }) => id) }, field: "before", event: visibleEvents(actor) },
    orderBy: { eventId: "asc" },
    select: { eventId: true, text: true },
  });
  // Each text stood from the event before its own.
  const since = new Map(
    edits.map(({ id }, index) => [id, index === 0 ? comment.createdAt : edits[index - 1]?.occurredAt]),
  );
  return texts.map(({ eventId, text }) => ({ body: text, at: since.get(eventId) ?? comment.createdAt }));
}
