import { Prisma, type Tx } from "../platform/db/client";

/**
 * Whether a link `l` to a ticket stands for one that keeps it from being resolved: `b` blocks it and is open, or went into `k` that is.
 * Expects `JOIN Ticket b ON b.id = l.fromId LEFT JOIN Ticket k ON k.id = b.mergedIntoId`.
 */
export const openBlocker = Prisma.sql`l.kind = 'blocks' AND COALESCE(k.open, b.open) = TRUE AND COALESCE(b.mergedIntoId, b.id) <> l.toId`;

export type RelationCounts = { linkCount: number; blockedCount: number };
type Row = { id: number } & Record<keyof RelationCounts, number | bigint>;

/** Counts the links of tickets that the caller has locked, as their columns repeat them. Unscoped. */
export async function unscopedRelationCounts(tx: Tx, ids: readonly number[]): Promise<Map<number, RelationCounts>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<Row[]>`
    SELECT t.id,
      (SELECT COUNT(*) FROM TicketLink l WHERE l.fromId = t.id) + (SELECT COUNT(*) FROM TicketLink l WHERE l.toId = t.id)
        + (SELECT COUNT(*) FROM ExternalLink x WHERE x.ticketId = t.id)
        + (SELECT COUNT(*) FROM TicketMerge m WHERE m.intoId = t.id AND m.undoneAt IS NULL) AS linkCount,
      (SELECT COUNT(*) FROM TicketLink l JOIN Ticket b ON b.id = l.fromId LEFT JOIN Ticket k ON k.id = b.mergedIntoId
        WHERE l.toId = t.id AND ${openBlocker}) AS blockedCount
    FROM Ticket t WHERE t.id IN (${Prisma.join([...ids])})`;
  return new Map(
    rows.map(({ id, linkCount, blockedCount }) => [
      id,
      { linkCount: Number(linkCount), blockedCount: Number(blockedCount) },
    ]),
  );
}
