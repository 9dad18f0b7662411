import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { notFound } from "../../platform/errors";
import type { TicketNumber } from "../../platform/ids";
import type { TextChange } from "../rows";
import { visibleEvents, visibleTickets } from "../scope";
import { toldTexts } from "../told-texts";

/** Reads what a text of a ticket was before an event and after it; null where it is kept no more. Throws not_found. */
export async function getEventTexts(actor: Actor, number: TicketNumber, eventId: number): Promise<TextChange> {
  const seen = await db.ticket.findFirst({
    where: { AND: [{ id: number }, visibleTickets(actor)] },
    select: { id: true },
  });
  const event = await db.auditEvent.findFirst({
    where: { AND: [{ id: eventId, subjectType: "ticket", subjectId: number }, visibleEvents(actor)] },
    select: { id: true },
  });
  if (!seen || !event) throw notFound();
  const texts = (await toldTexts(actor, [event.id])).get(event.id) ?? [];
  const of = (field: string) => texts.find((one) => one.field === field)?.text ?? null;
  return { before: of("before"), after: of("after") };
}
