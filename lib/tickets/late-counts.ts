import { now } from "../platform/clock";
import { db, Prisma } from "../platform/db/client";
import { countsByFacts, facetMatches, openFacets } from "./counts";
import { listScope, type Narrowing } from "./list-narrowing";
import type { Actor } from "../platform/actor";
import type { TicketStatus } from "./status";

export type LateByStatus = ReadonlyMap<TicketStatus, number>;

/** How many of these tickets are late, by status: what a board read is bounded, so this reads them by their numbers. */
async function lateOfThese(ids: readonly number[]): Promise<LateByStatus> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ status: TicketStatus; count: number | bigint }[]>`
    SELECT t.status, COUNT(*) AS count FROM Ticket t FORCE INDEX (PRIMARY)
    WHERE t.id IN (${Prisma.join([...ids])}) AND t.nextDueAt <= ${now()} GROUP BY t.status`;
  return new Map(rows.map(({ status, count }) => [status, Number(count)]));
}

/** Late tickets of a narrowing by status: from the facts that are counted for everybody, else among those that were read to be counted. */
export async function lateByStatus(actor: Actor, narrowing: Narrowing, read: readonly number[]): Promise<LateByStatus> {
  if (!countsByFacts(narrowing)) return lateOfThese(read);
  const late = new Map<TicketStatus, number>();
  for (const facet of await openFacets(listScope(actor)))
    if (facet.due === "late" && facetMatches(facet, { ...narrowing, statuses: null }))
      late.set(facet.status, (late.get(facet.status) ?? 0) + facet.count);
  return late;
}
