import { z } from "zod";
import type { Actor } from "../../platform/actor";
import { now } from "../../platform/clock";
import { db, type Prisma } from "../../platform/db/client";
import { forbidden } from "../../platform/errors";
import { decodeCursor, encodeCursor, type PageRequest } from "../../platform/pagination";
import { auditPolicy } from "../policy";
import { visibleEvents } from "../scope";

/** Transactions are cut at 5 s, so an event this old has no older neighbour that could still be committed. */
const SETTLED_MS = 15_000;
const After = z.int().nonnegative();

type Stored = Prisma.AuditEventGetPayload<object>;
export type FollowedEvent = {
  id: number;
  name: string;
  subject: { type: string; id: number };
  actor: { kind: string; id: number | null; name: string | null };
  via: string;
  at: Date;
  data: Record<string, unknown>;
};
export type FollowedEvents = { items: FollowedEvent[]; nextCursor: string };

async function namesOf(events: readonly Stored[]): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(events.flatMap(({ actorId }) => actorId ?? []))];
  if (ids.length === 0) return new Map();
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

function toEvent(event: Stored, names: ReadonlyMap<number, string>): FollowedEvent {
  // The hashes of texts say nothing to who reads facts.
  const { texts: _hashes, ...data } = (event.data ?? {}) as Record<string, unknown>;
  const { actorKind: kind, actorId } = event;
  return {
    id: event.id,
    name: event.name,
    subject: { type: event.subjectType, id: event.subjectId },
    actor: { kind, id: actorId, name: actorId === null ? null : (names.get(actorId) ?? null) },
    via: event.via,
    at: event.occurredAt,
    data,
  };
}

/**
 * The whole log in the order of its ids, oldest first, from a cursor on: none is left out and none comes twice. Ids are taken before they
 * are committed, so it ends before the first event that is younger than 15 s; the cursor goes on from there. For managers and
 * administrators; throws forbidden.
 */
export async function followEvents(actor: Actor, page: PageRequest): Promise<FollowedEvents> {
  if (!auditPolicy.read(actor)) throw forbidden();
  const after = decodeCursor(After, page.cursor) ?? 0;
  const settledAt = now().getTime() - SETTLED_MS;
  const rows = await db.auditEvent.findMany({
    where: { AND: [{ id: { gt: after } }, visibleEvents(actor)] },
    orderBy: { id: "asc" },
    take: page.limit,
  });
  const young = rows.findIndex(({ occurredAt }) => occurredAt.getTime() > settledAt);
  const settled = young === -1 ? rows : rows.slice(0, young);
  const names = await namesOf(settled);
  return {
    items: settled.map((event) => toEvent(event, names)),
    nextCursor: encodeCursor(settled.at(-1)?.id ?? after),
  };
}
