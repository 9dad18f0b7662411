import { db, Prisma } from "../platform/db/client";
import { conditionsOf, type ListScope, type Narrowing } from "./list-narrowing";
import { heldOf, ROWS, verifiedOf } from "./search-held";
import { compareHits, idsOfHits, mergedHits, scoreOf, type Found, type Hit } from "./search-score";
import { searchBeyond, searchWithin } from "./search-within";
import { beginningTerm } from "./search-words";

const LEADING_WORDS = 4;

type Posting = { term: string; place: number; ticketId: number };

/** The best tickets of each term: those where it stands in the title first, the newest of them first. */
async function bestOf(terms: readonly string[], take: number): Promise<Posting[]> {
  const parts = terms.map(
    (term) =>
      Prisma.sql`(SELECT term, place, ticketId FROM TicketSearchTerm WHERE term = ${term} ORDER BY place DESC, ticketId DESC LIMIT ${take})`,
  );
  return db.$queryRaw<Posting[]>`${Prisma.join(parts, " UNION ALL ")}`;
}

/** The terms that hold every ticket where a word stands: itself, and for the last one what begins as it does. */
function termsOf(word: string, last: boolean): string[] {
  const beginning = last ? beginningTerm(word) : null;
  return beginning === null ? [word] : [word, beginning];
}

type Group = { ids: ReadonlySet<number>; complete: boolean };

/** The best tickets of the words that probably are the rarest, and whether these are all. One statement. */
async function leading(words: readonly string[]): Promise<{ postings: Posting[]; groups: Group[] }> {
  const chosen = words.map((word, index) => ({ word, terms: termsOf(word, index === words.length - 1) }));
  chosen.sort((a, b) => b.word.length - a.word.length).splice(LEADING_WORDS);
  const terms = chosen.flatMap((one) => one.terms);
  const take = Math.floor(ROWS / terms.length);
  const postings = await bestOf(terms, take);
  const byTerm = Map.groupBy(postings, ({ term }) => term);
  const groups = chosen.map((one) => {
    const own = one.terms.map((term) => byTerm.get(term) ?? []);
    return {
      ids: new Set(own.flat().map(({ ticketId }) => ticketId)),
      complete: own.every(({ length }) => length < take),
    };
  });
  return { postings, groups };
}

/** What the terms of one word tell by themselves: the scores that are sure, and the best that they may come to. */
function scoresOf(word: string, postings: readonly Posting[]): { sure: Map<number, number>; atMost: Hit[] } {
  const sure = new Map<number, number>();
  const atMost = new Map<number, number>();
  for (const { term, place, ticketId } of postings) {
    const score = scoreOf(place, term === word);
    raise(atMost, ticketId, score);
    if (term === word || term === `${word}*`) raise(sure, ticketId, score);
  }
  return { sure, atMost: toHits(atMost) };
}

const raise = (best: Map<number, number>, id: number, score: number) =>
  best.set(id, Math.max(score, best.get(id) ?? 0));
const toHits = (best: ReadonlyMap<number, number>) => [...best].map(([id, score]) => ({ id, score })).sort(compareHits);

/** Of one word: what the terms don't tell is read, which is the end of a long beginning. */
async function foundByWord(
  scope: ListScope,
  narrowing: Narrowing,
  word: string,
  postings: readonly Posting[],
): Promise<Found> {
  const { sure, atMost } = scoresOf(word, postings);
  const unsure = atMost.filter(({ id, score }) => (sure.get(id) ?? 0) < score);
  if (unsure.length === 0) return heldOf(scope, narrowing, toHits(sure));
  if (conditionsOf(scope, narrowing).length > 0) return verifiedOf(scope, narrowing, idsOfHits(atMost), [word]);
  const { hits, complete } = await verifiedOf(scope, narrowing, idsOfHits(unsure), [word]);
  return { hits: mergedHits(toHits(sure), hits), complete };
}

/** Which tickets to look into: all of the rarest word where its tickets were all read, else those that most words share, then the rarest's. */
function candidatesOf(groups: readonly Group[]): number[] {
  const bySize = groups.toSorted((a, b) => a.ids.size - b.ids.size);
  const rarest = bySize.find(({ complete }) => complete);
  const pool = rarest ? rarest.ids : new Set(bySize.flatMap(({ ids }) => [...ids]));
  const rank = (id: number) => ({
    id,
    shared: groups.filter(({ ids }) => ids.has(id)).length,
    size: bySize.findIndex(({ ids }) => ids.has(id)),
  });
  const ranked = [...pool].map(rank).sort((a, b) => b.shared - a.shared || a.size - b.size || b.id - a.id);
  return ranked.map(({ id }) => id);
}

type Best = { rare: boolean; none: boolean; find: () => Promise<Found> };

/** What the terms lead to, and whether these are few enough to be all. */
async function bestByTerms(scope: ListScope, narrowing: Narrowing, words: readonly string[]): Promise<Best> {
  const { postings, groups } = await leading(words);
  const [only = ""] = words;
  return {
    rare: groups.some(({ complete }) => complete),
    none: groups.some(({ ids, complete }) => complete && ids.size === 0),
    find: () =>
      words.length === 1
        ? foundByWord(scope, narrowing, only, postings)
        : verifiedOf(scope, narrowing, candidatesOf(groups), words),
  };
}

/** How far a search goes: `best` is for where it isn't told whether there is more, `short` for lists that have one statement more of their own. */
export type Reach = "best" | "short" | "long";

/**
 * What the words find for who sees everything: all of it where one of them is in few tickets, or where a filter leaves few. Of words in very many,
 * the last changed tickets of the filter are looked at, then those that have them in the title and the newest. Notes count.
 */
export async function searchEverywhere(narrowing: Narrowing, words: readonly string[], reach: Reach): Promise<Found> {
  const scope: ListScope = { kind: "all" };
  const best = await bestByTerms(scope, narrowing, words);
  if (best.none) return { hits: [], complete: true };
  const byTerms = best.rare ? await best.find() : null;
  if (byTerms && (byTerms.complete || reach !== "long")) return byTerms;
  const inside = await searchWithin(scope, narrowing, words);
  if (inside && (inside.complete || reach !== "long")) return inside;
  const { hits } = byTerms ?? (await best.find());
  return { hits: mergedHits(hits, inside?.hits ?? []), complete: false };
}

/**
 * What the words find for who sees some teams' tickets. Only what they see may tell whether there is more: how many tickets have a word
 * elsewhere tells something about these.
 */
export async function searchTeams(
  scope: Extract<ListScope, { kind: "teams" }>,
  narrowing: Narrowing,
  words: readonly string[],
  reach: Reach,
): Promise<Found> {
  const inside = reach === "best" ? null : await searchWithin(scope, narrowing, words);
  if (inside?.complete) return inside;
  const known = inside?.hits ?? [];
  if (reach === "short")
    return { hits: mergedHits(await searchBeyond(scope, narrowing, words), known), complete: false };
  const best = await bestByTerms(scope, narrowing, words);
  const { hits } = best.none ? { hits: [] } : await best.find();
  return { hits: mergedHits(hits, known), complete: false };
}
