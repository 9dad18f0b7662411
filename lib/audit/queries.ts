import { z } from "zod";
import { hasRole, type Actor } from "../platform/actor";
import { db } from "../platform/db/client";
import { forbidden } from "../platform/errors";
import type { UserId } from "../platform/ids";
import { decodeCursor, encodeCursor, type Page, type PageRequest } from "../platform/pagination";
import { mentionsOf, namesFor, subjectMention } from "./event-names";
import { nextEvents } from "./event-range";
import { auditPolicy } from "./policy";
import type { AuditRow } from "./rows";
import type { EventFilter } from "./schema";
import { visibleEvents } from "./scope";

const After = z.object({ id: z.int().positive(), seq: z.int().positive(), at: z.iso.datetime() });
const KEPT_FIELDS = ["before", "after", "name"];
/** Texts of a hundred pages are no line of a log. */
const LONG = ["ticket.descriptionChanged", "ticket.commentEdited"];

/** Texts of events, but for descriptions and messages; what a deleted message said is for administrators. */
async function textsOf(actor: Actor, ids: readonly number[]): Promise<Map<number, Record<string, string>>> {
  const rows = await db.eventText.findMany({
    where: {
      eventId: { in: [...ids] },
      field: { in: hasRole(actor, "admin") ? [...KEPT_FIELDS, "deleted"] : KEPT_FIELDS },
      event: { AND: [visibleEvents(actor), { name: { notIn: LONG } }] },
    },
    select: { eventId: true, field: true, text: true },
  });
  const texts = new Map<number, Record<string, string>>();
  for (const { eventId, field, text } of rows) texts.set(eventId, { ...texts.get(eventId), [field]: text });
  return texts;
}

async function rowsOf(actor: Actor, ids: readonly number[]): Promise<AuditRow[]> {
  if (ids.length === 0) return [];
  const stored = await db.auditEvent.findMany({ where: { AND: [{ id: { in: [...ids] } }, visibleEvents(actor)] } });
  const events = stored.map((event) => ({ ...event, data: (event.data ?? {}) as Record<string, unknown> }));
  const [names, texts] = await Promise.all([namesFor(events), textsOf(actor, ids)]);
  const nameOf = (kind: string, id: number) => names.get(`${kind}:${String(id)}`) ?? null;
  const rows = events.map((event): AuditRow => {
    const subject = subjectMention(event);
    const { texts: _hashes, ...data } = event.data;
    const mentioned = mentionsOf(event).map(({ kind, id }) => [`${kind}:${String(id)}`, nameOf(kind, id) ?? ""]);
    return {
      id: event.id,
      name: event.name,
      subject: {
        type: event.subjectType,
        id: event.subjectId,
        label: subject ? nameOf(subject.kind, subject.id) : null,
      },
      actor: {
        kind: event.actorKind as AuditRow["actor"]["kind"],
        id: event.actorId,
        name: event.actorId === null ? null : nameOf("user", event.actorId),
      },
      via: event.via,
      at: event.occurredAt,
      data,
      names: Object.fromEntries(mentioned) as Record<string, string>,
      texts: texts.get(event.id) ?? {},
    };
  });
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/**
 * Lists the audit log, newest first, a page at a time, with names as they are today. A page may hold fewer than asked, or
 * none, and still go on: filters are sifted a bounded stretch at a time. For managers and administrators; throws forbidden.
 */
export async function listEvents(actor: Actor, filter: EventFilter, page: PageRequest): Promise<Page<AuditRow>> {
  if (!auditPolicy.read(actor)) throw forbidden();
  const after = decodeCursor(After, page.cursor);
  const { ids, next } = await nextEvents(actor, filter, after, page.limit);
  return { items: await rowsOf(actor, ids), nextCursor: next ? encodeCursor(next) : null };
}

/** The name of a person to narrow the log to, or null. For managers and administrators; throws forbidden. */
export async function findActorName(actor: Actor, id: UserId): Promise<string | null> {
  if (!auditPolicy.read(actor)) throw forbidden();
  const person = await db.user.findUnique({ where: { id }, select: { name: true } });
  return person?.name ?? null;
}
