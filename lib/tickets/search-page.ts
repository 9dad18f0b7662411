import { z } from "zod";
import type { Actor } from "../platform/actor";
import { db, Prisma } from "../platform/db/client";
import { decodeCursor, encodeCursor, type PageRequest } from "../platform/pagination";
import { narrowsNothing } from "./counts";
import { conditionsOf, listScope, matchesNothing, narrowingOf } from "./list-narrowing";
import type { TicketFilter } from "./filter-schema";
import { searchCandidates } from "./search-candidates";
import { compareHits, idsOfHits, type Hit } from "./search-score";

const Cursor = z.tuple([z.literal("relevance"), z.int().nonnegative(), z.int().positive()]);

/** Which of a bounded few an actor sees and a filter holds; throws unauthenticated. */
async function among(actor: Actor, filter: TicketFilter, hits: readonly Hit[]): Promise<readonly Hit[]> {
  const scope = listScope(actor);
  const ids = idsOfHits(hits);
  const narrowing = await narrowingOf(actor, filter, ids);
  if (matchesNothing(narrowing)) return [];
  // Without a filter all that words found is within the scope; a number that names another's ticket is missing among the rows.
  if (narrowing.statuses === null && narrowsNothing({ ...narrowing, ids: null })) return hits;
  const conditions = conditionsOf(scope, narrowing).map(({ sql }) => sql);
  const where = Prisma.join([Prisma.sql`t.id IN (${Prisma.join(ids)})`, ...conditions], " AND ");
  const rows = await db.$queryRaw<{ id: number }[]>`SELECT t.id FROM Ticket t FORCE INDEX (PRIMARY) WHERE ${where}`;
  const held = new Set(rows.map(({ id }) => id));
  return hits.filter(({ id }) => held.has(id));
}

/** The numbers of a page of what words find, best first and then newest; throws invalid_input for a cursor of another list. */
export async function searchPage(
  actor: Actor,
  { filter, q }: { filter: TicketFilter; q: string },
  page: PageRequest,
): Promise<{ ids: number[]; nextCursor: string | null }> {
  const after = decodeCursor(Cursor, page.cursor);
  const hits = await searchCandidates(actor, q, filter);
  const rest = after ? hits.filter((hit) => compareHits(hit, { score: after[1], id: after[2] }) > 0) : hits;
  const found = await among(actor, filter, rest);
  const shown = found.slice(0, page.limit);
  const last = shown.at(-1);
  const nextCursor = last && found.length > shown.length ? encodeCursor(["relevance", last.score, last.id]) : null;
  return { ids: shown.map(({ id }) => id), nextCursor };
}
