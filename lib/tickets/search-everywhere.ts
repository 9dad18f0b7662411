import { db, Prisma } from "../platform/db/client";
import { scopeCondition, type ListScope } from "./list-narrowing";
import { compareHits, hitsOf, idsOfHits, scoreColumns, scoreOf, type Hit, type ScoredRow } from "./search-score";
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

/** One word, perhaps unfinished: its terms tell where it stands, but for the end of a long beginning and who sees it, which is looked up. */
async function searchOne(scope: ListScope, word: string): Promise<Hit[]> {
  const terms = termsOf(word, true);
  const postings = await bestOf(terms, Math.floor(POSTINGS / terms.length));
  const raised = (best: Map<number, number>, id: number, score: number) =>
    best.set(id, Math.max(score, best.get(id) ?? 0));
  const atMost = new Map<number, number>();
  const sure = new Map<number, number>();
  for (const { term, place, ticketId } of postings) {
    const score = scoreOf(place, term === word);
    raised(atMost, ticketId, score);
    if (term === word || term === `${word}*`) raised(sure, ticketId, score);
  }
  const best = [...atMost].map(([id, score]) => ({ id, score })).sort(compareHits);
  if (scope.kind !== "all") return verified(scope, idsOfHits(best), [word]);
  const unsure = best.filter(({ id, score }) => (sure.get(id) ?? 0) < score);
  for (const { id, score } of await verified(scope, idsOfHits(unsure), [word])) raised(sure, id, score);
  return [...sure].map(([id, score]) => ({ id, score }));
}

type Group = { ids: ReadonlySet<number>; complete: boolean };

/** The best tickets of the words that probably are the rarest, and whether these are all. */
async function leadingGroups(words: readonly string[]): Promise<Group[]> {
  const leading = words.map((word, index) => ({ word, terms: termsOf(word, index === words.length - 1) }));
  leading.sort((a, b) => b.word.length - a.word.length).splice(LEADING_WORDS);
  const terms = leading.flatMap((one) => one.terms);
  const take = Math.floor(POSTINGS / terms.length);
  const byTerm = Map.groupBy(await bestOf(terms, take), ({ term }) => term);
  return leading.map((one) => {
    const own = one.terms.map((term) => byTerm.get(term) ?? []);
    return {
      ids: new Set(own.flat().map(({ ticketId }) => ticketId)),
      complete: own.every(({ length }) => length < take),
    };
  });
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
 * What the words find for staff, in a bounded number of reads: of a word that stands in very many tickets, those that have it
 * in the title and then the newest are looked at. Notes count. What they find lies within the scope.
 */
export async function searchEverywhere(scope: ListScope, words: readonly string[]): Promise<Hit[]> {
  const [only] = words;
  if (words.length === 1 && only !== undefined) return searchOne(scope, only);
  const groups = await leadingGroups(words);
  if (groups.some(({ ids, complete }) => complete && ids.size === 0)) return [];
  return verified(scope, candidatesOf(groups), words);
}
