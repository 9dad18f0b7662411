import { db, Prisma } from "../platform/db/client";
import { conditionsOf, type Condition, type ListScope, type Narrowing } from "./list-narrowing";
import { hitsOf, idsOfHits, scoreColumns, type Found, type Hit, type ScoredRow } from "./search-score";

/** What one statement of a search reads at most, so that with what the server adds it stays below 1,000 rows. */
export const ROWS = 800;
/** How many texts are looked into where a scope or filter leaves some out, and where none does. */
const TEXTS = { narrowed: 300, all: 450 };

/** The rows that conditions read beside each ticket. */
export const costOf = (conditions: readonly Condition[]) => conditions.reduce((sum, { cost }) => sum + cost, 0);

const inside = (ids: readonly number[], conditions: readonly Condition[]) =>
  Prisma.join([Prisma.sql`t.id IN (${Prisma.join([...ids])})`, ...conditions.map(({ sql }) => sql)], " AND ");

/** Which of a few tickets a scope and filter hold; those that are too many to ask for are left out. */
export async function heldOf(scope: ListScope, narrowing: Narrowing, hits: readonly Hit[]): Promise<Found> {
  const conditions = conditionsOf(scope, narrowing);
  if (conditions.length === 0 || hits.length === 0) return { hits: [...hits], complete: true };
  const asked = hits.slice(0, Math.floor(ROWS / (1 + costOf(conditions))));
  const rows = await db.$queryRaw<{ id: number; open: number | boolean }[]>`
    SELECT t.id, t.open FROM Ticket t FORCE INDEX (PRIMARY) WHERE ${inside(idsOfHits(asked), conditions)}`;
  const open = new Map(rows.map((row) => [row.id, Number(row.open) === 1]));
  const held = asked.flatMap((hit) => {
    const isOpen = open.get(hit.id);
    return isOpen === undefined ? [] : [{ ...hit, open: isOpen }];
  });
  return { hits: held, complete: asked.length === hits.length };
}

/** Looks into the words of those of a few tickets that a scope and filter hold; gives where all words stand. */
export async function verifiedOf(
  scope: ListScope,
  narrowing: Narrowing,
  ids: readonly number[],
  words: readonly string[],
): Promise<Found> {
  if (ids.length === 0) return { hits: [], complete: true };
  const conditions = conditionsOf(scope, narrowing);
  const scores = scoreColumns(words, true);
  if (conditions.length === 0) {
    const asked = ids.slice(0, TEXTS.all);
    const rows = await db.$queryRaw<ScoredRow[]>`
      SELECT x.ticketId AS id, ${scores} FROM TicketSearchText x WHERE x.ticketId IN (${Prisma.join(asked)})`;
    return { hits: hitsOf(rows, words), complete: asked.length === ids.length };
  }
  const cost = 1 + costOf(conditions);
  const texts = Math.floor(TEXTS.narrowed / cost);
  const asked = ids.slice(0, Math.floor((ROWS - texts) / cost));
  const rows = await db.$queryRaw<ScoredRow[]>`
    SELECT t.id AS id, t.open AS open, ${scores} FROM Ticket t FORCE INDEX (PRIMARY)
    STRAIGHT_JOIN TicketSearchText x ON x.ticketId = t.id
    WHERE ${inside(asked, conditions)} ORDER BY t.id DESC LIMIT ${texts}`;
  return { hits: hitsOf(rows, words), complete: asked.length === ids.length && rows.length < texts };
}
