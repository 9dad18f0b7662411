import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { forbidden, notFound } from "../../platform/errors";
import type { TextChange } from "../../tickets/rows";
import { auditPolicy } from "../policy";
import { visibleEvents } from "../scope";

/** Reads what a text was before an event and after it; null where it is kept no more. For managers and administrators; throws forbidden, not_found. */
export async function getAuditTexts(actor: Actor, eventId: number): Promise<TextChange> {
  if (!auditPolicy.read(actor)) throw forbidden();
  const event = await db.auditEvent.findFirst({
    where: { AND: [{ id: eventId }, visibleEvents(actor)] },
    select: { id: true },
  });
  if (!event) throw notFound();
  const texts = await db.eventText.findMany({
    where: { eventId: event.id, field: { in: ["before", "after"] }, event: visibleEvents(actor) },
    select: { field: true, text: true },
  });
  const of = (field: string) => texts.find((one) => one.field === field)?.text ?? null;
  return { before: of("before"), after: of("after") };
}
