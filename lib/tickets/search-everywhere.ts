import { db, Prisma } from "../platform/db/client";
import { scopeCondition, type ListScope, type Narrowing } from "./list-narrowing";
import { compareHits, hitsOf, idsOfHits, scoreColumns, scoreOf, type Hit, type ScoredRow } from "./search-score";
import { searchWithin } from "./search-within";
import { beginningTerm } from "./search-words";

/** What one statement reads of the terms. */
const POSTINGS = 900;
/** How many tickets the next one looks into; where it must ask for each who sees it, that costs two rows more. */
const VERIFIED = { all: 450, scoped: 240 };
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
  const take = Math.floor(POSTINGS / terms.length);
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

/** Looks up the end of a long beginning, and who sees what. */
async function completed(scope: ListScope, word: string, postings: readonly Posting[]): Promise<Hit[]> {
  const { sure, atMost } = scoresOf(word, postings);
  if (scope.kind !== "all") return verified(scope, idsOfHits(atMost), [word]);
  const unsure = atMost.filter(({ id, score }) => (sure.get(id) ?? 0) < score);
  for (const { id, score } of await verified(scope, idsOfHits(unsure), [word])) raise(sure, id, score);
  return toHits(sure);
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

/** Looks into the words of tickets for those that the scope holds; gives where all words stand. */
async function verified(scope: ListScope, ids: readonly number[], words: readonly string[]): Promise<Hit[]> {
  const conditions = scopeCondition(scope);
  const looked = ids.slice(0, conditions.length === 0 ? VERIFIED.all : VERIFIED.scoped);
  if (looked.length === 0) return [];
  const join = conditions.length === 0 ? Prisma.empty : Prisma.sql`STRAIGHT_JOIN Ticket t ON t.id = x.ticketId`;
  const where = [Prisma.sql`x.ticketId IN (${Prisma.join(looked)})`, ...conditions.map(({ sql }) => sql)];
  const rows = await db.$queryRaw<ScoredRow[]>`
    SELECT x.ticketId AS id, ${scoreColumns(words, true)} FROM TicketSearchText x ${join} WHERE ${Prisma.join(where, " AND ")}`;
  return hitsOf(rows, words);
}

/**
 * What the words find for staff, in two statements: all of it where one of them is in few tickets, or where a filter names few. Of words in very
 * many, the tickets that have them in the title and then the newest are looked at, those of the filter first. Notes count.
 */
export async function searchEverywhere(
  scope: ListScope,
  narrowing: Narrowing,
  words: readonly string[],
): Promise<Hit[]> {
  const [only = ""] = words;
  const { postings, groups } = await leading(words);
  if (groups.some(({ ids, complete }) => complete && ids.size === 0)) return [];
  const within = groups.some(({ complete }) => complete) ? null : await searchWithin(scope, narrowing, words);
  if (within) {
    const known = new Set(idsOfHits(within.hits));
    const others = words.length === 1 ? toHits(scoresOf(only, postings).sure).filter(({ id }) => !known.has(id)) : [];
    return [...within.hits.sort(compareHits), ...others];
  }
  const hits =
    words.length === 1 ? await completed(scope, only, postings) : await verified(scope, candidatesOf(groups), words);
  return hits.sort(compareHits);
}
