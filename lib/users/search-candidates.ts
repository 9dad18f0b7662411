import { db } from "../platform/db/client";
import { searchWords } from "../platform/text";

/** How many people one word may find; a longer list is no answer, and another word shortens it. */
const CANDIDATES = 400;
const MAX_WORDS = 4;

export type Candidates = { ids: number[]; complete: boolean };

async function beginningWith(prefix: string, among?: readonly number[]): Promise<number[]> {
  const rows = await db.userSearchTerm.findMany({
    where: { term: { startsWith: prefix }, ...(among ? { userId: { in: [...among] } } : {}) },
    select: { userId: true },
    orderBy: { term: "asc" },
    take: CANDIDATES + 1,
  });
  return [...new Set(rows.map(({ userId }) => userId))];
}

/**
 * The people of whom each word of a query begins a word of their name or address: a bounded set, complete or not. The word
 * that finds the fewest leads, the others sift. Contacts and the deactivated may be among them.
 */
export async function peopleFoundBy(query: string): Promise<Candidates> {
  const words = searchWords(query, MAX_WORDS);
  if (words.length === 0) return { ids: [], complete: true };
  const found = await Promise.all(words.map(async (word) => ({ word, ids: await beginningWith(word) })));
  const [lead, ...others] = found.sort((a, b) => a.ids.length - b.ids.length);
  if (!lead) return { ids: [], complete: true };
  let ids = lead.ids.slice(0, CANDIDATES);
  for (const { word, ids: theirs } of others) {
    const kept = new Set(theirs.length > CANDIDATES ? await beginningWith(word, ids) : theirs);
    ids = ids.filter((id) => kept.has(id));
  }
  return { ids, complete: lead.ids.length <= CANDIDATES };
}
