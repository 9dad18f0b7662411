import { db } from "../platform/db/client";
import type { Relation } from "../relations/schema";
import { storedLink } from "../relations/schema";
import { unscopedRelationCounts } from "../tickets/relation-counts";

/** A link between two tickets as rows, with the counts of both kept right. */
export async function aLink(number: number, relation: Relation, other: number): Promise<void> {
  await db.ticketLink.create({ data: storedLink(number, relation, other) });
  for (const [id, counts] of await unscopedRelationCounts(db, [number, other]))
    await db.ticket.update({ where: { id }, data: counts });
}

/** What is repeated on a ticket of its links, and what that should be. */
export async function countedLinks(id: number) {
  const { linkCount, blockedCount } = await db.ticket.findUniqueOrThrow({ where: { id } });
  return { stored: { linkCount, blockedCount }, counted: (await unscopedRelationCounts(db, [id])).get(id) };
}
