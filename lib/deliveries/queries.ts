import { z } from "zod";
import { visibleEvents } from "../audit/scope";
import type { Actor } from "../platform/actor";
import { db } from "../platform/db/client";
import { forbidden } from "../platform/errors";
import { decodeCursor, toPage, type Page, type PageRequest } from "../platform/pagination";
import { deliveryPolicy } from "./policy";

/** Something that was to happen after an event and was given up after many attempts. */
export type ParkedDelivery = {
  id: number;
  subscriber: string;
  attempts: number;
  /** The last failure's name and code; never what was to be sent. */
  lastError: string | null;
  lastTriedAt: Date;
  event: { id: number; name: string; subjectType: string; subjectId: number; occurredAt: Date } | null;
};

const Position = z.object({ before: z.int().positive() });

/** Lists what was given up, newest first, a page at a time. For administrators; throws forbidden. */
export async function listParkedDeliveries(
  actor: Actor,
  { limit, cursor }: PageRequest,
): Promise<Page<ParkedDelivery>> {
  if (!deliveryPolicy.list(actor)) throw forbidden();
  const position = decodeCursor(Position, cursor);
  const rows = await db.eventDelivery.findMany({
    where: { state: "parked", ...(position ? { id: { lt: position.before } } : {}) },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const events = await db.auditEvent.findMany({
    where: { AND: [{ id: { in: rows.map(({ eventId }) => eventId) } }, visibleEvents(actor)] },
    select: { id: true, name: true, subjectType: true, subjectId: true, occurredAt: true },
  });
  const eventOf = new Map(events.map((event) => [event.id, event]));
  return toPage(
    rows,
    limit,
    ({ id }) => ({ before: id }),
    (row) => ({
      id: row.id,
      subscriber: row.subscriber,
      attempts: row.attempts,
      lastError: row.lastError,
      lastTriedAt: row.nextAttemptAt,
      event: eventOf.get(row.eventId) ?? null,
    }),
  );
}
