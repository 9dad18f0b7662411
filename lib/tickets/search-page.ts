import { z } from "zod";
import type { Actor } from "../platform/actor";
import { decodeCursor, encodeCursor, type PageRequest } from "../platform/pagination";
import { listScope, narrowingOf } from "./list-narrowing";
import type { TicketFilter } from "./filter-schema";
import { numberIn, searchCandidates } from "./search-candidates";
import { heldOf } from "./search-held";
import { compareHits, type Hit } from "./search-score";

const Cursor = z.tuple([z.literal("relevance"), z.int().nonnegative(), z.int().positive()]);

/** Without the ticket that a number names where it isn't the actor's to see, or outside the filter. */
async function withNamedHeld(actor: Actor, filter: TicketFilter, q: string, hits: readonly Hit[]): Promise<Hit[]> {
  const scope = listScope(actor);
  const number = numberIn(q);
  const [named, others] = [hits.filter(({ id }) => id === number), hits.filter(({ id }) => id !== number)];
  if (named.length === 0) return others;
  const held = await heldOf(scope, await narrowingOf(actor, filter, null), named);
  return [...held.hits, ...others];
}

/**
 * The numbers of a page of what words find, best first and then newest; `cut` when others may fit too. Throws unauthenticated, and invalid_input for a cursor
 * of another list.
 */
export async function searchPage(
  actor: Actor,
  { filter, q }: { filter: TicketFilter; q: string },
  page: PageRequest,
): Promise<{ ids: number[]; nextCursor: string | null; cut: boolean }> {
  const after = decodeCursor(Cursor, page.cursor);
  const { hits, cut } = await searchCandidates(actor, q, filter);
  const found = await withNamedHeld(actor, filter, q, hits);
  const rest = after ? found.filter((hit) => compareHits(hit, { score: after[1], id: after[2] }) > 0) : found;
  const shown = rest.slice(0, page.limit);
  const last = shown.at(-1);
  const nextCursor = last && rest.length > shown.length ? encodeCursor(["relevance", last.score, last.id]) : null;
  return { ids: shown.map(({ id }) => id), nextCursor, cut };
}
