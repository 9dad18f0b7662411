import { db, Prisma } from "../platform/db/client";
import type { ListScope, Narrowing } from "./list-narrowing";
import { selectiveRanges, type Range } from "./list-ranges";
import { hitsOf, scoreColumns, type Hit, type ScoredRow } from "./search-score";
import { places } from "./search-words";

/** How many tickets of a stretch are looked into, last changed first: their entry in an index and their words are two reads each. */
const WITHIN = 450;
/** Of who has more: how many of the best tickets of one word are looked at for theirs. */
const BEYOND = 150;

type Found = { hits: Hit[]; complete: boolean };
type PartRow = ScoredRow & { part: number | bigint };

function stretch(range: Range, part: number, take: number, scores: Prisma.Sql): Prisma.Sql {
  const access = range.from === "access";
  const id = Prisma.raw(access ? "a.ticketId" : "t.id");
  const table = Prisma.raw(`${access ? "TicketAccess a" : "Ticket t"} FORCE INDEX (${range.index})`);
  const key = Prisma.raw(`${access ? "a" : "t"}.${range.orderedBy ?? ""}`);
  return Prisma.sql`(SELECT ${part} AS part, ${id} AS id, ${scores} FROM ${table} STRAIGHT_JOIN TicketSearchText x ON x.ticketId = ${id}
    WHERE ${Prisma.join(range.eq, " AND ")} ORDER BY ${key} DESC, ${id} DESC LIMIT ${take})`;
}

/** True when a list is of somebody's, a team's or a category's tickets: these are searched by what is written on them. */
const isSelective = (scope: ListScope, { assignee, requesterId, teams, categoryIds }: Narrowing) =>
  scope.kind === "participant" || [assignee, requesterId, teams, categoryIds].some((wanted) => wanted !== null);

/**
 * What the words find in the stretches of an index that a scope or filter names, and whether these were read to their ends; null where
 * none is named. Notes count for nothing with learners. What is found lies within the stretches, and within no other filter.
 */
export async function searchWithin(
  scope: ListScope,
  narrowing: Narrowing,
  words: readonly string[],
): Promise<Found | null> {
  const ranges = isSelective(scope, narrowing) ? selectiveRanges(scope, narrowing)?.ranges : undefined;
  if (!ranges || ranges.length === 0) return null;
  const take = Math.floor(WITHIN / ranges.length);
  const scores = scoreColumns(words, scope.kind !== "participant");
  const parts = ranges.map((range, part) => stretch(range, part, take, scores));
  const rows = await db.$queryRaw<PartRow[]>`${Prisma.join(parts, " UNION ALL ")}`;
  const complete = ranges.every((_, part) => rows.filter((row) => Number(row.part) === part).length < take);
  const unique = new Map(rows.map((row) => [row.id, row]));
  return { hits: hitsOf([...unique.values()], words), complete };
}

/** What the words find beyond a person's last changed tickets: among the best ones of the longest word. */
export async function searchBeyond(userId: number, words: readonly string[]): Promise<Hit[]> {
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? "";
  const rows = await db.$queryRaw<ScoredRow[]>`
    SELECT a.ticketId AS id, ${scoreColumns(words, false)}
    FROM (SELECT DISTINCT ticketId FROM (SELECT ticketId FROM TicketSearchTerm WHERE term = ${longest} AND place >= ${places.replies}
      ORDER BY place DESC, ticketId DESC LIMIT ${BEYOND}) AS best) AS found
    STRAIGHT_JOIN TicketAccess a ON a.userId = ${userId} AND a.ticketId = found.ticketId AND a.participant = TRUE
    STRAIGHT_JOIN TicketSearchText x ON x.ticketId = a.ticketId`;
  return hitsOf(rows, words);
}
