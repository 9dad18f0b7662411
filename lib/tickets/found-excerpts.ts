import { isStaff, type Actor } from "../platform/actor";
import { db, Prisma } from "../platform/db/client";
import { withoutMarks } from "../platform/markdown";
import { excerptOf } from "./search-excerpt";
import { ticketWords } from "./search-words";

/** How much of a text, and how many of a ticket's comments, are looked at to show where words stand. */
const READ = 2_000;
const COMMENTS = 10;

type Shown = { id: number; title: string; requester: { name: string } };
type TextRow = { ticketId: number; body: string };

/**
 * Where a query's words stand in what is written on tickets, for those whose title and requester don't show them: a piece of the
 * description or of one of the last comments, in one statement. Unscoped but for notes: only for tickets that the actor was found to see.
 */
export async function unscopedExcerpts(
  actor: Actor,
  tickets: readonly Shown[],
  query: string,
): Promise<Map<number, string>> {
  const words = ticketWords(query);
  const hidden = tickets.flatMap(({ id, title, requester }) => {
    const shown = ticketWords(`${title} ${requester.name}`);
    const missing = words.filter((word) => !shown.some((one) => one.startsWith(word)));
    return missing.length > 0 ? [{ id, missing }] : [];
  });
  if (hidden.length === 0) return new Map();
  const kinds =
    isStaff(actor) || actor.kind === "system" ? Prisma.sql`c.kind IN ('reply', 'note')` : Prisma.sql`c.kind = 'reply'`;
  const parts = hidden.flatMap(({ id }) => [
    Prisma.sql`(SELECT t.id AS ticketId, LEFT(t.description, ${READ}) AS body FROM Ticket t WHERE t.id = ${id})`,
    Prisma.sql`(SELECT c.ticketId, LEFT(c.body, ${READ}) FROM Comment c WHERE c.ticketId = ${id} AND ${kinds} ORDER BY c.id DESC LIMIT ${COMMENTS})`,
  ]);
  const rows = await db.$queryRaw<TextRow[]>`${Prisma.join(parts, " UNION ALL ")}`;
  const pieces = hidden.flatMap(({ id, missing }): [number, string][] => {
    for (const { body } of rows.filter(({ ticketId }) => ticketId === id)) {
      // Most texts don't hold the words: only where they stand are the marks read.
      const typed = excerptOf(body, missing);
      if (typed !== null) return [[id, excerptOf(withoutMarks(body), missing) ?? typed]];
    }
    return [];
  });
  return new Map(pieces);
}
