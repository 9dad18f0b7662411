import { lockRow } from "../platform/db/lock-row";
import { Prisma, type Tx } from "../platform/db/client";
import type { CommentKind } from "./schema";
import { deletePostings, insertPostings, LINE_MAX, postingsOf, type Posting } from "./search-terms";
import { asLine, places, TEXT_READ, ticketWords, wordsOf, type Place } from "./search-words";

type Lines = Record<Place, string>;
type TicketRow = { id: number; title: string; description: string; name: string };
type CommentRow = { ticketId: number; kind: CommentKind; body: string };
type StoredRow = Lines & { ticketId: number };

const kinds = Object.keys(places) as Place[];

/** What a line may hold, filled comment by comment as they were written. */
function lineOf(bodies: readonly string[]): string {
  let line = "";
  for (const body of bodies) {
    if (line.length >= LINE_MAX) break;
    line += asLine(ticketWords(body));
  }
  return line;
}

function linesOf({ title, description, name }: TicketRow, comments: readonly CommentRow[]): Lines {
  const bodies = (kind: CommentKind) => comments.filter((comment) => comment.kind === kind).map(({ body }) => body);
  return {
    title: asLine(ticketWords(title)),
    requester: asLine(ticketWords(name)),
    description: asLine(ticketWords(description)),
    replies: lineOf(bodies("reply")),
    notes: lineOf(bodies("note")),
  };
}

async function storeLines(tx: Tx, lines: ReadonlyMap<number, Lines>): Promise<void> {
  const rows = [...lines].map(
    ([id, { title, requester, description, replies, notes }]) =>
      Prisma.sql`(${id}, ${title}, ${requester}, ${description}, ${replies}, ${notes})`,
  );
  await tx.$executeRaw`
    INSERT INTO TicketSearchText (ticketId, title, requester, description, replies, notes) VALUES ${Prisma.join(rows)}
    ON DUPLICATE KEY UPDATE title = VALUES(title), requester = VALUES(requester), description = VALUES(description),
      replies = VALUES(replies), notes = VALUES(notes)`;
}

/**
 * Reads the words of tickets again from all that is written on them, and forgets those that are gone: after a comment was changed or
 * deleted, a person renamed or erased. A few tickets at a time; locks them.
 */
export async function rewriteTicketTerms(tx: Tx, ids: readonly number[]): Promise<void> {
  for (const id of ids.toSorted((a, b) => a - b)) await lockRow(tx, "Ticket", id);
  const list = Prisma.join([...ids]);
  const tickets = await tx.$queryRaw<TicketRow[]>`
    SELECT t.id, t.title, LEFT(t.description, ${TEXT_READ}) AS description, u.name FROM Ticket t JOIN User u ON u.id = t.requesterId
    WHERE t.id IN (${list})`;
  if (tickets.length === 0) return;
  const comments = await tx.$queryRaw<CommentRow[]>`
    SELECT ticketId, kind, LEFT(body, ${TEXT_READ}) AS body FROM Comment WHERE ticketId IN (${list}) ORDER BY id`;
  const stored = await tx.$queryRaw<StoredRow[]>`SELECT * FROM TicketSearchText WHERE ticketId IN (${list})`;
  const byTicket = Map.groupBy(comments, ({ ticketId }) => ticketId);
  const lines = new Map(tickets.map((ticket) => [ticket.id, linesOf(ticket, byTicket.get(ticket.id) ?? [])]));
  await storeLines(tx, lines);
  const postings: Posting[] = [];
  for (const [id, now] of lines) {
    const before = stored.find(({ ticketId }) => ticketId === id);
    for (const place of kinds) {
      if (before?.[place] === now[place]) continue;
      const kept = [...new Set(wordsOf(now[place]))];
      if (before) await deletePostings(tx, id, place, { words: [...new Set(wordsOf(before[place]))], kept });
      postings.push(...postingsOf(id, place, kept));
    }
  }
  await insertPostings(tx, postings);
}
