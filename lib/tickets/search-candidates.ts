import { isStaff, type Actor } from "../platform/actor";
import { listScope } from "./list-narrowing";
import { searchEverywhere } from "./search-everywhere";
import { searchOwn } from "./search-own";
import { compareHits, type Hit } from "./search-score";
import { ticketWords } from "./search-words";

/** How many tickets a search finds at most: what more would match counts less or is older. */
const FOUND = 200;
const MAX_WORDS = 12;
const NAMED_BY_NUMBER = 1_000_000;

/** The number that a query names, such as 1042 or #1042, or null. */
export function numberIn(query: string): number | null {
  const digits = /^#?\s*([1-9]\d{0,9})$/.exec(query.trim())?.[1];
  const number = digits === undefined ? null : Number(digits);
  return number !== null && number <= 2_147_483_647 ? number : null;
}

async function foundBy(actor: Actor, words: readonly string[]): Promise<Hit[]> {
  if (words.length === 0 || actor.kind === "anonymous") return [];
  if (actor.kind === "user" && !isStaff(actor)) return searchOwn(actor.userId, words);
  return searchEverywhere(listScope(actor), words);
}

/**
 * The tickets that a query finds by its words, wherever they stand, all of them, the last one perhaps unfinished; best first, a bounded few,
 * a named number before all. They are candidates: what the actor may see of them is for the caller to ask again.
 */
export async function searchCandidates(actor: Actor, query: string): Promise<Hit[]> {
  const number = numberIn(query);
  const hits = await foundBy(actor, ticketWords(query, MAX_WORDS));
  const named = number === null ? [] : [{ id: number, score: NAMED_BY_NUMBER }];
  const others = hits.filter(({ id }) => id !== number).sort(compareHits);
  return [...named, ...others].slice(0, FOUND);
}
