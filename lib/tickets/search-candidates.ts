import type { Actor } from "../platform/actor";
import { listScope, narrowingOf, type ListScope, type Narrowing } from "./list-narrowing";
import type { TicketFilter } from "./filter-schema";
import { searchEverywhere } from "./search-everywhere";
import { compareHits, idsOfHits, type Hit } from "./search-score";
import { searchBeyond, searchWithin } from "./search-within";
import { ticketWords } from "./search-words";

/** How many tickets a search finds at most: what more would match counts less or is older. */
export const FOUND = 200;
const MAX_WORDS = 12;
const NAMED_BY_NUMBER = 1_000_000;

type Participant = Extract<ListScope, { kind: "participant" }>;

/** The number that a query names, such as 1042 or #1042, or null. */
export function numberIn(query: string): number | null {
  const digits = /^#?\s*([1-9]\d{0,9})$/.exec(query.trim())?.[1];
  const number = digits === undefined ? null : Number(digits);
  return number !== null && number <= 2_147_483_647 ? number : null;
}

/** What people take part in is searched by what is written on it; where that is not all of it, further. */
async function searchOwn(scope: Participant, narrowing: Narrowing, words: readonly string[]): Promise<Hit[]> {
  const within = await searchWithin(scope, narrowing, words);
  const inside = within?.hits.sort(compareHits) ?? [];
  if (within?.complete) return inside;
  const known = new Set(idsOfHits(inside));
  const others = await searchBeyond(scope.userId, words);
  return [...inside, ...others.filter(({ id }) => !known.has(id)).sort(compareHits)];
}

/**
 * The tickets that a query finds by its words, wherever they stand, all of them, the last one perhaps unfinished; best first, a bounded few,
 * a named number before all. A filter tells where to look first. They are candidates: what of them the actor may see, and the filter holds,
 * is for the caller to ask.
 */
export async function searchCandidates(actor: Actor, query: string, filter: TicketFilter = {}): Promise<Hit[]> {
  const number = numberIn(query);
  const named = number === null ? [] : [{ id: number, score: NAMED_BY_NUMBER }];
  if (actor.kind === "anonymous") return named;
  const words = ticketWords(query, MAX_WORDS);
  const scope = listScope(actor);
  const narrowing = await narrowingOf(actor, filter, null);
  const search = () =>
    scope.kind === "participant" ? searchOwn(scope, narrowing, words) : searchEverywhere(scope, narrowing, words);
  const hits = words.length === 0 ? [] : await search();
  const found = [...named, ...hits.filter(({ id }) => id !== number)].slice(0, FOUND);
  return found.sort(compareHits);
}
