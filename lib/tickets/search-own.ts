import { db, Prisma } from "../platform/db/client";
import { hitsOf, scoreColumns, type Hit, type ScoredRow } from "./search-score";
import { places } from "./search-words";

/** How many of their tickets are looked at, last changed first: their row of access and their words are two reads each. */
const OWN = 450;
/** Of who has more: how many of the best tickets of one word are looked at for theirs. */
const BEYOND = 150;

/**
 * What the words find among the tickets that a person takes part in: in all of them for nearly everybody. Who has more than 450 finds
 * in the last changed, and in older ones among the best of the longest word. Notes count for nothing here.
 */
export async function searchOwn(userId: number, words: readonly string[]): Promise<Hit[]> {
  const scores = scoreColumns(words, false);
  const rows = await db.$queryRaw<ScoredRow[]>`
    SELECT a.ticketId AS id, ${scores}
    FROM TicketAccess a FORCE INDEX (TicketAccess_userId_participant_publicUpdatedAt_idx) STRAIGHT_JOIN TicketSearchText x ON x.ticketId = a.ticketId
    WHERE a.userId = ${userId} AND a.participant = TRUE ORDER BY a.publicUpdatedAt DESC, a.ticketId DESC LIMIT ${OWN}`;
  if (rows.length < OWN) return hitsOf(rows, words);
  const older = await beyond(userId, words, scores);
  const all = new Map([...rows, ...older].map((row) => [row.id, row]));
  return hitsOf([...all.values()], words);
}

async function beyond(userId: number, words: readonly string[], scores: Prisma.Sql): Promise<ScoredRow[]> {
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? "";
  return db.$queryRaw<ScoredRow[]>`
    SELECT a.ticketId AS id, ${scores}
    FROM (SELECT DISTINCT ticketId FROM (SELECT ticketId FROM TicketSearchTerm WHERE term = ${longest} AND place >= ${places.replies}
      ORDER BY place DESC, ticketId DESC LIMIT ${BEYOND}) AS best) AS found
    STRAIGHT_JOIN TicketAccess a ON a.userId = ${userId} AND a.ticketId = found.ticketId AND a.participant = TRUE
    STRAIGHT_JOIN TicketSearchText x ON x.ticketId = a.ticketId`;
}
