import type { Reaction } from "../platform/command";
import { Prisma, type Tx } from "../platform/db/client";
import { appendEvents, type DomainEvent } from "../platform/events";
import { ticketEvent } from "../tickets/events";
import { unscopedRelationCounts } from "../tickets/relation-counts";
import { isOpen, type TicketStatus } from "../tickets/status";

/** The tickets that an event closed or opened. */
function turned({ name, subjectType, subjectId, data }: DomainEvent): number[] {
  if (subjectType !== "ticket") return [];
  if (name === "ticket.merged" || name === "ticket.unmerged") return [subjectId];
  if (name !== "ticket.statusChanged") return [];
  return isOpen(data["from"] as TicketStatus) === isOpen(data["to"] as TicketStatus) ? [] : [subjectId];
}

/** What these tickets block, or those whose conversation they took in: each with one of them that does. */
async function blockedBy(tx: Tx, ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await tx.$queryRaw<{ blockedId: number; blockerId: number }[]>`
    WITH RECURSIVE inside (id) AS (
      SELECT id FROM Ticket WHERE id IN (${Prisma.join([...ids])})
      UNION SELECT m.fromId FROM TicketMerge m JOIN inside ON m.intoId = inside.id WHERE m.undoneAt IS NULL)
    SELECT l.toId AS blockedId, MIN(inside.id) AS blockerId FROM inside
    JOIN TicketLink l ON l.fromId = inside.id AND l.kind = 'blocks' GROUP BY l.toId ORDER BY l.toId`;
  return new Map(rows.map(({ blockedId, blockerId }) => [blockedId, blockerId]));
}

type Blocked = { id: number; blockedCount: number };

/** Locks first and counts then: of two who close the last two blockers, the second counts what the first has done. */
async function recount(tx: Tx, blocked: ReadonlyMap<number, number>): Promise<DomainEvent[]> {
  const ids = [...blocked.keys()];
  const before = await tx.$queryRaw<Blocked[]>`
    SELECT id, blockedCount FROM Ticket WHERE id IN (${Prisma.join(ids)}) ORDER BY id FOR UPDATE`;
  const counts = await unscopedRelationCounts(tx, ids);
  const events: DomainEvent[] = [];
  for (const { id, blockedCount: was } of before) {
    const is = counts.get(id)?.blockedCount ?? 0;
    if (was === is) continue;
    await tx.ticket.updateMany({ where: { id }, data: { blockedCount: is } });
    const ticketNumber = blocked.get(id) ?? 0;
    if (was > 0 && is === 0) events.push(ticketEvent(id, "ticket.unblocked", { ticketNumber }));
    if (was === 0) events.push(ticketEvent(id, "ticket.blocked", { ticketNumber }));
  }
  return events;
}

/** Keeps how many open tickets block a ticket with what closes and opens them, and says when the last one is done. */
export const keepBlockedCounts: Reaction = async ({ tx, actor, events, now }) => {
  const ids = [...new Set(events.flatMap(turned))];
  if (ids.length === 0) return;
  const blocked = await blockedBy(tx, ids);
  if (blocked.size === 0) return;
  const told = await recount(tx, blocked);
  if (told.length > 0) await appendEvents(tx, actor, told, now);
};
