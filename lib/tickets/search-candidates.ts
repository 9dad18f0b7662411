import { isStaff, type Actor } from "../platform/actor";
import { db, Prisma } from "../platform/db/client";
import { searchWords } from "../platform/text";
import { visibleTickets } from "./scope";

/** How many tickets a search looks at, newest first: what more would match is older than these. */
const CANDIDATES = 200;
const MAX_WORDS = 4;
const MAX_COMPLETIONS = 10;

/** The number that a query names, such as 1042 or #1042, or null. */
export function numberIn(query: string): number | null {
  const digits = /^#?\s*([1-9]\d{0,9})$/.exec(query.trim())?.[1];
  const number = digits === undefined ? null : Number(digits);
  return number !== null && number <= 2_147_483_647 ? number : null;
}

/** Words that begin with the last one typed: found by one seek each, however many tickets hold them. */
async function completions(prefix: string): Promise<string[]> {
  const end = `${prefix}\u{10FFFF}`;
  const rows = await db.$queryRaw<{ term: string | null }[]>`
    WITH RECURSIVE words AS (
      SELECT MIN(term) AS term, 1 AS nth FROM TicketSearchTerm WHERE term >= ${prefix} AND term < ${end}
      UNION ALL
      SELECT (SELECT MIN(next.term) FROM TicketSearchTerm next WHERE next.term > words.term AND next.term < ${end}), nth + 1
      FROM words WHERE words.term IS NOT NULL AND nth < ${MAX_COMPLETIONS}
    ) SELECT term FROM words`;
  return rows.flatMap(({ term }) => term ?? []);
}

type Posting = { term: string; ticketId: number };

/** The newest tickets of each word, in one statement. */
async function newestOf(terms: readonly string[], take: number): Promise<Posting[]> {
  const parts = terms.map(
    (term) =>
      Prisma.sql`(SELECT term, ticketId FROM TicketSearchTerm WHERE term = ${term} ORDER BY ticketId DESC LIMIT ${take})`,
  );
  return db.$queryRaw<Posting[]>`${Prisma.join(parts, " UNION ALL ")}`;
}

/** Which of the tickets hold any of the words. */
async function holding(ids: readonly number[], terms: readonly string[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await db.ticketSearchTerm.findMany({
    where: { term: { in: [...terms] }, ticketId: { in: [...ids] } },
    select: { ticketId: true },
  });
  return new Set(rows.map(({ ticketId }) => ticketId));
}

/** The rarest word leads; the others only sift what it found. */
async function amongAll(words: readonly string[]): Promise<number[]> {
  const last = words.at(-1) ?? "";
  const groups = [...words.slice(0, -1).map((word) => [word]), await completions(last)];
  if (groups.some((group) => group.length === 0)) return [];
  const terms = [...new Set(groups.flat())];
  const postings = await newestOf(terms, Math.floor(CANDIDATES / Math.min(terms.length, 4)));
  const found = groups.map((group) => [
    ...new Set(postings.filter(({ term }) => group.includes(term)).map(({ ticketId }) => ticketId)),
  ]);
  const order = groups.map((_, index) => index).sort((a, b) => (found[a]?.length ?? 0) - (found[b]?.length ?? 0));
  let ids = (found[order[0] ?? 0] ?? []).sort((a, b) => b - a).slice(0, CANDIDATES);
  for (const index of order.slice(1)) {
    const kept = await holding(ids, groups[index] ?? []);
    ids = ids.filter((id) => kept.has(id));
  }
  return ids;
}

/** A learner's tickets are few: their titles are read and compared here. */
async function amongOwn(actor: Actor, words: readonly string[]): Promise<number[]> {
  const own = await db.ticket.findMany({
    where: visibleTickets(actor),
    select: { id: true, title: true },
    orderBy: { id: "desc" },
    take: CANDIDATES,
  });
  const last = words.at(-1) ?? "";
  const matches = (title: string) => {
    const held = searchWords(title);
    return words.slice(0, -1).every((word) => held.includes(word)) && held.some((word) => word.startsWith(last));
  };
  return own.filter(({ title }) => matches(title)).map(({ id }) => id);
}

/**
 * The tickets that a query's words find by their titles, newest first, a bounded few: the last word may be unfinished, a number finds
 * its ticket too. They are candidates: what the actor may see of them is for the caller to ask.
 */
export async function searchCandidates(actor: Actor, query: string): Promise<number[]> {
  const words = searchWords(query).slice(0, MAX_WORDS);
  const number = numberIn(query);
  const named = number === null ? [] : [number];
  if (words.length === 0) return named;
  const found = isStaff(actor) || actor.kind === "system" ? await amongAll(words) : await amongOwn(actor, words);
  return [...new Set([...named, ...found])];
}
