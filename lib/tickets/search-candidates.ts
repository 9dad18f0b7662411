import type { Actor } from "../platform/actor";
import { listScope, matchesNothing, narrowingOf, type ListScope, type Narrowing } from "./list-narrowing";
import type { TicketFilter } from "./filter-schema";
import { searchEverywhere, searchTeams, type Reach } from "./search-everywhere";
import { compareHits, idsOfHits, type Found, type Hit } from "./search-score";
import { searchBeyond, searchWithin } from "./search-within";
import { ticketWords } from "./search-words";

/** How many tickets a search finds at most: what more would match counts less or is older. */
const FOUND = 200;
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
async function searchOwn(scope: Participant, narrowing: Narrowing, words: readonly string[]): Promise<Found> {
  const within = await searchWithin(scope, narrowing, words);
  if (within?.complete) return within;
  const inside = within?.hits ?? [];
  const known = new Set(idsOfHits(inside));
  const others = await searchBeyond(scope, narrowing, words);
  return { hits: [...inside, ...others.filter(({ id }) => !known.has(id))], complete: false };
}

function searchIn(scope: ListScope, narrowing: Narrowing, words: readonly string[], reach: Reach): Promise<Found> {
  if (scope.kind === "participant") return searchOwn(scope, narrowing, words);
  return scope.kind === "teams"
    ? searchTeams(scope, narrowing, words, reach)
    : searchEverywhere(narrowing, words, reach);
}

async function searched(actor: Actor, query: string, filter: TicketFilter, reach: Reach): Promise<Found> {
  const number = numberIn(query);
  const named = number === null ? [] : [{ id: number, score: NAMED_BY_NUMBER }];
  if (actor.kind === "anonymous") return { hits: named, complete: true };
  const words = ticketWords(query, MAX_WORDS);
  const narrowing = await narrowingOf(actor, filter, null);
  if (matchesNothing(narrowing)) return { hits: [], complete: true };
  if (words.length === 0) return { hits: named, complete: true };
  const { hits, complete } = await searchIn(listScope(actor), narrowing, words, reach);
  return { hits: [...named, ...hits.filter(({ id }) => id !== number).sort(compareHits)], complete };
}

/** A search's tickets; `cut` when there may be others. */
export type Search = { hits: Hit[]; cut: boolean };

/**
 * The tickets of a filter that the actor sees and a query finds by its words, wherever they stand, all of them, the last one perhaps
 * unfinished; best first, a bounded few. A named number comes before all: whether the actor may see that one, and the filter holds it, is
 * for the caller to ask. Without a filter, so much as an empty one, only the best are looked for.
 */
export async function searchCandidates(actor: Actor, query: string, filter?: TicketFilter): Promise<Search> {
  const reach = filter === undefined ? "best" : filter.sort === undefined ? "long" : "short";
  const { hits, complete } = await searched(actor, query, filter ?? {}, reach);
  return { hits: hits.slice(0, FOUND), cut: !complete || hits.length > FOUND };
}

/** The same for lists of open tickets and of others that are read side by side: as many of each. */
export async function searchBySide(
  actor: Actor,
  query: string,
  filter: TicketFilter,
): Promise<{ open: number[]; done: number[]; cut: boolean }> {
  const { hits, complete } = await searched(actor, query, filter, "short");
  const [open, done] = [hits.filter((hit) => hit.open !== false), hits.filter((hit) => hit.open !== true)];
  return {
    open: idsOfHits(open.slice(0, FOUND)),
    done: idsOfHits(done.slice(0, FOUND)),
    cut: !complete || open.length > FOUND || done.length > FOUND,
  };
}
