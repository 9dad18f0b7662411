import { db, Prisma } from "../platform/db/client";
import { conditionsOf, type Condition, type ListScope, type Narrowing } from "./list-narrowing";
import type { Range } from "./list-ranges";
import { costOf, ROWS } from "./search-held";
import { hitsOf, scoreColumns, type Found, type Hit, type ScoredRow } from "./search-score";
import { searchedRanges } from "./search-ranges";
import { beginningTerm, places } from "./search-words";

/** Of who has more: how many of the best tickets of one word are looked at for theirs; for staff with rows of other tables beside. */
const BEYOND = { participant: 150, staff: 120 };
const NOTHING_ELSE = Prisma.sql`TRUE`;

type PartRow = ScoredRow & { part: number | bigint };
type Stretch = { range: Range; part: number; take: number; scores: Prisma.Sql; rest: readonly Condition[] };

const together = (conditions: readonly Condition[]) =>
  conditions.length === 0
    ? NOTHING_ELSE
    : Prisma.join(
        conditions.map(({ sql }) => sql),
        " AND ",
      );

function stretchSql({ range, part, take, scores, rest }: Stretch): Prisma.Sql {
  const access = range.from === "access";
  const [id, of] = [Prisma.raw(access ? "a.ticketId" : "t.id"), access ? "a" : "t"];
  const table = Prisma.raw(`${access ? "TicketAccess a" : "Ticket t"} FORCE INDEX (${range.index})`);
  const ticket = access && rest.length > 0 ? Prisma.sql`STRAIGHT_JOIN Ticket t ON t.id = a.ticketId` : Prisma.empty;
  const key = range.orderedBy === null ? Prisma.empty : Prisma.raw(`${of}.${range.orderedBy} DESC,`);
  return Prisma.sql`(SELECT ${part} AS part, ${id} AS id, ${Prisma.raw(of)}.open AS open, (${together(rest)}) AS held, ${scores}
    FROM ${table} ${ticket} STRAIGHT_JOIN TicketSearchText x ON x.ticketId = ${id}
    WHERE ${Prisma.join([NOTHING_ELSE, ...range.eq], " AND ")} ORDER BY ${key} ${id} DESC LIMIT ${take})`;
}

/** How many tickets of one of several stretches are looked into: an entry and the words are two reads each, and what else is asked of them. */
function takeOf(range: Range, rest: readonly Condition[], among: number): number {
  const beside = rest.length > 0 && range.from === "access" ? 1 : 0;
  return Math.max(1, Math.floor(ROWS / among / (2 + beside + costOf(rest))));
}

/**
 * What the words find in the stretches of an index that a scope or filter names, last changed first, and whether these were read to
 * their ends; null where none is named. Notes count for nothing with learners.
 */
export async function searchWithin(
  scope: ListScope,
  narrowing: Narrowing,
  words: readonly string[],
): Promise<Found | null> {
  const named = searchedRanges(scope, narrowing);
  if (!named) return null;
  const { ranges, holds } = named;
  const rest = conditionsOf(scope, narrowing).filter(({ name }) => !holds.includes(name));
  const scores = scoreColumns(words, scope.kind !== "participant");
  const takes = ranges.map((range) => takeOf(range, rest, ranges.length));
  const parts = ranges.map((range, part) => stretchSql({ range, part, take: takes[part] ?? 1, scores, rest }));
  const rows = await db.$queryRaw<PartRow[]>`${Prisma.join(parts, " UNION ALL ")}`;
  const complete = takes.every((take, part) => rows.filter((row) => Number(row.part) === part).length < take);
  const unique = new Map(rows.map((row) => [row.id, row]));
  return { hits: hitsOf([...unique.values()], words), complete };
}

/** The best tickets of the longest word, and where it may be unfinished of what begins so. */
function bestOfLongest(words: readonly string[], unfinished: boolean, least: number): Prisma.Sql {
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? "";
  const beginning = unfinished && longest === words.at(-1) ? beginningTerm(longest) : null;
  const terms = beginning === null ? [longest] : [longest, beginning];
  const parts = terms.map(
    (term) => Prisma.sql`(SELECT ticketId FROM TicketSearchTerm WHERE term = ${term} AND place >= ${least}
      ORDER BY place DESC, ticketId DESC LIMIT ${Math.floor((unfinished ? BEYOND.staff : BEYOND.participant) / terms.length)})`,
  );
  return Prisma.sql`(SELECT DISTINCT ticketId FROM (${Prisma.join(parts, " UNION ALL ")}) AS best) AS found`;
}

/** What the words find beyond somebody's last changed tickets, in one statement: among the best ones of the longest word. */
export async function searchBeyond(scope: ListScope, narrowing: Narrowing, words: readonly string[]): Promise<Hit[]> {
  const own = scope.kind === "participant";
  const rest = conditionsOf(scope, narrowing).filter(({ name }) => !own || name !== "scope");
  const found = bestOfLongest(words, !own, own ? places.replies : places.notes);
  const access = own
    ? Prisma.sql`STRAIGHT_JOIN TicketAccess a ON a.userId = ${scope.userId} AND a.ticketId = found.ticketId AND a.participant = TRUE`
    : Prisma.empty;
  const rows = await db.$queryRaw<ScoredRow[]>`
    SELECT t.id AS id, t.open AS open, (${together(rest)}) AS held, ${scoreColumns(words, !own)}
    FROM ${found} ${access}
    STRAIGHT_JOIN Ticket t ON t.id = found.ticketId
    STRAIGHT_JOIN TicketSearchText x ON x.ticketId = t.id`;
  return hitsOf(rows, words);
}
