import type { Actor } from "../platform/actor";
import { centreTimeZone } from "../platform/centre";
import { db, type Prisma } from "../platform/db/client";
import { startOfDay } from "../platform/i18n/day-bounds";
import type { EventFilter } from "./schema";
import { visibleEvents } from "./scope";

export type Position = { id: number; seq: number; at: string };
type Driver = {
  where: Prisma.AuditEventWhereInput;
  orderBy: Prisma.AuditEventOrderByWithRelationInput[];
  /** The parts of the filter that the index answers by itself. */
  answers: readonly (keyof EventFilter)[];
};
export type EventKey = Pick<
  Prisma.AuditEventGetPayload<object>,
  "id" | "seq" | "name" | "subjectType" | "subjectId" | "actorId" | "via" | "occurredAt"
>;

/** How many events one page looks through when its filters have no index together. */
export const LOOKED_THROUGH = 1_000;

type Bounds = { since: Date | null; until: Date | null };

async function boundsOf({ from, to }: EventFilter): Promise<Bounds> {
  if (from === undefined && to === undefined) return { since: null, until: null };
  const timeZone = await centreTimeZone();
  return {
    since: from === undefined ? null : startOfDay(from, timeZone),
    until: to === undefined ? null : startOfDay(to, timeZone, 1),
  };
}

const byId = [{ id: "desc" }] satisfies Driver["orderBy"];

/** The one index that leads: the narrowest that the filter names. */
function driverOf(filter: EventFilter, { since, until }: Bounds, after: Position | null): Driver {
  const older = after ? { id: { lt: after.id } } : {};
  if (filter.subject !== undefined) {
    const seq = after ? { seq: { lt: after.seq } } : {};
    return {
      where: { subjectType: filter.type ?? "ticket", subjectId: filter.subject, ...seq },
      orderBy: [{ seq: "desc" }],
      answers: ["subject", "type"],
    };
  }
  if (filter.actor !== undefined)
    return { where: { actorId: filter.actor, ...older }, orderBy: byId, answers: ["actor"] };
  if (filter.event !== undefined) return { where: { name: filter.event, ...older }, orderBy: byId, answers: ["event"] };
  if (since || until) {
    const at = after ? new Date(after.at) : null;
    const earlier = at && after ? { OR: [{ occurredAt: { lt: at } }, { id: { lt: after.id } }] } : {};
    const last = at ?? until;
    const range = { ...(since ? { gte: since } : {}), ...(last ? (at ? { lte: last } : { lt: last }) : {}) };
    return {
      where: { occurredAt: range, ...earlier },
      orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
      answers: ["from", "to"],
    };
  }
  if (filter.type !== undefined)
    return { where: { subjectType: filter.type, ...older }, orderBy: byId, answers: ["type"] };
  return { where: older, orderBy: byId, answers: [] };
}

function matches(filter: EventFilter, { since, until }: Bounds, event: EventKey): boolean {
  return (
    (filter.actor === undefined || event.actorId === filter.actor) &&
    (filter.event === undefined || event.name === filter.event) &&
    (filter.type === undefined || event.subjectType === filter.type) &&
    (filter.via === undefined || event.via === filter.via) &&
    (since === null || event.occurredAt >= since) &&
    (until === null || event.occurredAt < until)
  );
}

export const positionOf = ({ id, seq, occurredAt }: EventKey): Position => ({ id, seq, at: occurredAt.toISOString() });

/**
 * The next events that a filter names, newest first: one index leads, what it gives is sifted here, and no more than 1,000
 * are looked through. Gives up to `limit` of them and where to go on, null at the end.
 */
export async function nextEvents(
  actor: Actor,
  filter: EventFilter,
  after: Position | null,
  limit: number,
): Promise<{ ids: number[]; next: Position | null }> {
  const bounds = await boundsOf(filter);
  const { where, orderBy, answers } = driverOf(filter, bounds, after);
  const asked = (Object.keys(filter) as (keyof EventFilter)[]).filter((name) => filter[name] !== undefined);
  const sifts = asked.some((name) => !answers.includes(name));
  const take = sifts ? LOOKED_THROUGH : limit + 1;
  const keys: EventKey[] = await db.auditEvent.findMany({
    where: { AND: [where, visibleEvents(actor)] },
    orderBy,
    take,
    select: {
      id: true,
      seq: true,
      name: true,
      subjectType: true,
      subjectId: true,
      actorId: true,
      via: true,
      occurredAt: true,
    },
  });
  const found = keys.filter((key) => matches(filter, bounds, key));
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : keys.length === take ? keys.at(-1) : undefined;
  return { ids: shown.map(({ id }) => id), next: last ? positionOf(last) : null };
}
