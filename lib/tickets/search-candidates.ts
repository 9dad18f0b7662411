import { isStaff, type Actor } from "../platform/actor";
import { db, Prisma } from "../platform/db/client";
import { searchWords } from "../platform/text";
import { readSeenTickets } from "./read-seen";
import { visibleTickets } from "./scope";

/** How many tickets a search looks at, newest first: what more would match is older than these. */
const CANDIDATES = 200;
const MAX_WORDS = 4;
const MAX_COMPLETIONS = 12;
const POSTINGS_PER_LETTER = 16;

/** The number that a query names, such as 1042 or #1042, or null. */
export function numberIn(query: string): number | null {
  const digits = /^#?\s*([1-9]\d{0,9})$/.exec(query.trim())?.[1];
  const number = digits === undefined ? null : Number(digits);
  return number !== null && number <= 2_147_483_647 ? number : null;
}

/** What can follow a prefix: each letter and digit is a stretch of the index of its own, and so is all that sorts after them. */
function stretchesAfter(prefix: string): [string, string][] {
  const letters = Array.from("0123456789abcdefghijklmnopqrstuvwxyz");
  const next = (letter: string) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1);
  const each = letters.map((letter): [string, string] => [prefix + letter, prefix + next(letter)]);
  return [[prefix, `${prefix}0`], ...each, [`${prefix}{`, `${prefix}\u{10FFFF}`]];
}

/** Words that begin with the last one typed, itself first: some for each letter that may follow, by a bounded read of each. */
async function completions(prefix: string): Promise<string[]> {
  const parts = stretchesAfter(prefix).map(
    ([from, to]) =>
      Prisma.sql`(SELECT term FROM TicketSearchTerm WHERE term >= ${from} AND term < ${to} ORDER BY term LIMIT ${POSTINGS_PER_LETTER})`,
  );
  const rows = await db.$queryRaw<{ term: string }[]>`${Prisma.join(parts, " UNION ALL ")}`;
  const terms = [...new Set(rows.map(({ term }) => term))];
  return terms.sort((a, b) => a.length - b.length).slice(0, MAX_COMPLETIONS);
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

/** True for a title that holds every word, the last one perhaps unfinished. */
function holds(title: string, words: readonly string[]): boolean {
  const held = searchWords(title);
  const last = words.at(-1) ?? "";
  return words.slice(0, -1).every((word) => held.includes(word)) && held.some((word) => word.startsWith(last));
}

/** The rarest word leads; titles tell which of what it found hold the others. */
async function amongAll(actor: Actor, words: readonly string[]): Promise<number[]> {
  const groups = [...words.slice(0, -1).map((word) => [word]), await completions(words.at(-1) ?? "")];
  if (groups.some((group) => group.length === 0)) return [];
  const terms = [...new Set(groups.flat())];
  const postings = await newestOf(terms, Math.floor(CANDIDATES / Math.min(terms.length, 4)));
  const found = groups.map(
    (group) => new Set(postings.filter(({ term }) => group.includes(term)).map(({ ticketId }) => ticketId)),
  );
  const rarest = found.reduce((a, b) => (b.size < a.size ? b : a));
  const ids = [...rarest].sort((a, b) => b - a).slice(0, CANDIDATES);
  if (words.length === 1) return ids;
  const titles = await readSeenTickets(actor, ids, ["id", "title"]);
  const matching = new Set(titles.filter(({ title }) => holds(title, words)).map(({ id }) => id));
  return ids.filter((id) => matching.has(id));
}

/** A learner's tickets are few: their titles are read and compared here. */
async function amongOwn(actor: Actor, words: readonly string[]): Promise<number[]> {
  const own = await db.ticket.findMany({
    where: visibleTickets(actor),
    select: { id: true, title: true },
    orderBy: { id: "desc" },
    take: CANDIDATES,
  });
  return own.filter(({ title }) => holds(title, words)).map(({ id }) => id);
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
  const found = isStaff(actor) || actor.kind === "system" ? await amongAll(actor, words) : await amongOwn(actor, words);
  return [...new Set([...named, ...found])];
}
