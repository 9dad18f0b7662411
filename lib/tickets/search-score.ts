import { Prisma } from "../platform/db/client";
import { beginningTerm, places, type Place } from "./search-words";

/** What a search found: better scores first, then newer tickets; `open` where its row was read. */
export type Hit = { id: number; score: number; open?: boolean };
/** What was found, and whether that is all there is. */
export type Found = { hits: Hit[]; complete: boolean };

/** A whole word counts a little more than a beginning in the same place. */
export const scoreOf = (place: number, whole: boolean) => 2 * place - (whole ? 0 : 1);

/** The order of what is found. */
export const compareHits = (a: Hit, b: Hit) => b.score - a.score || b.id - a.id;

/** The numbers of what was found. */
export const idsOfHits = (hits: readonly Hit[]): number[] => hits.map(({ id }) => id);

const everybodys: readonly Place[] = ["title", "requester", "description", "replies"];
/** Where the last word may be unfinished: what somebody types on is a title or a name. */
const begunIn: readonly Place[] = ["title", "requester"];

/** The score of one word in the words of a ticket `x`, 0 where it stands nowhere; only staff's counts notes. */
function wordScore(word: string, unfinished: boolean, withNotes: boolean): Prisma.Sql {
  const read = withNotes ? [...everybodys, "notes" as const] : everybodys;
  const whens = read.flatMap((place) => {
    const column = Prisma.raw(`x.${place}`);
    const whole = Prisma.sql`WHEN ${column} LIKE ${`% ${word} %`} THEN ${scoreOf(places[place], true)}`;
    const begun = Prisma.sql`WHEN ${column} LIKE ${`% ${word}%`} THEN ${scoreOf(places[place], false)}`;
    return unfinished && begunIn.includes(place) ? [whole, begun] : [whole];
  });
  return Prisma.sql`CASE ${Prisma.join(whens, " ")} ELSE 0 END`;
}

/** The scores of words, as columns of a statement over TicketSearchText `x`; the last word may be unfinished. */
export function scoreColumns(words: readonly string[], withNotes: boolean): Prisma.Sql {
  const last = words.length - 1;
  const columns = words.map(
    (word, index) =>
      Prisma.sql`${wordScore(word, index === last && beginningTerm(word) !== null, withNotes)} AS ${Prisma.raw(`s${String(index)}`)}`,
  );
  return Prisma.join(columns);
}

type Flag = number | bigint | boolean;
/** A row says `held` where it may lie outside the filter. */
export type ScoredRow = { id: number; open?: Flag; held?: Flag } & Record<`s${number}`, number | bigint>;

/** The rows within the filter in which every word stands, with what they score together. */
export function hitsOf(rows: readonly ScoredRow[], words: readonly string[]): Hit[] {
  return rows.flatMap((row) => {
    const scores = words.map((_, index) => Number(row[`s${index}`]));
    if (Number(row.held ?? 1) !== 1 || !scores.every((score) => score > 0)) return [];
    const open = row.open === undefined ? {} : { open: Number(row.open) === 1 };
    return [{ id: row.id, score: scores.reduce((a, b) => a + b, 0), ...open }];
  });
}

/** What several ways found, each ticket once with its best score, best first. */
export function mergedHits(...found: readonly (readonly Hit[])[]): Hit[] {
  const best = new Map<number, Hit>();
  for (const hit of found.flat()) {
    const known = best.get(hit.id);
    best.set(hit.id, known ? { ...known, ...hit, score: Math.max(known.score, hit.score) } : hit);
  }
  return [...best.values()].sort(compareHits);
}
