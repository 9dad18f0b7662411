import type { Tx } from "../platform/db/client";
import type { CommentKind } from "./schema";
import { asLine, beginningsOf, places, ticketWords, type Place } from "./search-words";

/** What one ticket's replies, or notes, may hold of words: more of them are not found. */
export const LINE_MAX = 100_000;
const ROWS_OF_A_STATEMENT = 150_000;

export type Posting = [term: string, place: number, ticketId: number];

/** The terms of words in a place: for titles and names their beginnings too. */
function termsOf(place: Place, words: readonly string[]): string[] {
  return place === "title" || place === "requester" ? [...words, ...beginningsOf(words)] : [...words];
}

/** The rows of a ticket's words in a place. */
export const postingsOf = (ticketId: number, place: Place, words: readonly string[]): Posting[] =>
  termsOf(place, words).map((term) => [term, places[place], ticketId]);

/** Writes rows in the order of the key, so that writers meet in one order; those that are there stay. One statement for all but the longest texts. */
export async function insertPostings(tx: Tx, postings: readonly Posting[]): Promise<void> {
  const sorted = postings.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  for (let from = 0; from < sorted.length; from += ROWS_OF_A_STATEMENT) {
    const rows = JSON.stringify(sorted.slice(from, from + ROWS_OF_A_STATEMENT));
    await tx.$executeRaw`
      INSERT IGNORE INTO TicketSearchTerm (term, place, ticketId) SELECT word.term, word.place, word.ticketId
      FROM JSON_TABLE(${rows}, '$[*]' COLUMNS (term VARCHAR(32) PATH '$[0]', place TINYINT PATH '$[1]', ticketId INT PATH '$[2]')) word`;
  }
}

/** Takes words of a ticket out of a place, but for the terms that others of `kept` need. */
export async function deletePostings(
  tx: Tx,
  ticketId: number,
  place: Place,
  { words, kept }: { words: readonly string[]; kept: readonly string[] },
): Promise<void> {
  const stay = new Set(termsOf(place, kept));
  const gone = termsOf(place, words).filter((term) => !stay.has(term));
  if (gone.length > 0)
    await tx.ticketSearchTerm.deleteMany({ where: { term: { in: gone }, place: places[place], ticketId } });
}

type NewTicket = { id: number; title: string; description: string; requesterName: string };

/** Writes the words by which a new ticket is found, in two statements. */
export async function addTicketTerms(tx: Tx, ticket: NewTicket): Promise<void> {
  const { id } = ticket;
  const title = ticketWords(ticket.title);
  const requester = ticketWords(ticket.requesterName);
  const description = ticketWords(ticket.description);
  const lines = { title: asLine(title), requester: asLine(requester), description: asLine(description) };
  await tx.$executeRaw`
    INSERT INTO TicketSearchText (ticketId, title, requester, description, replies, notes)
    VALUES (${id}, ${lines.title}, ${lines.requester}, ${lines.description}, '', '')`;
  await insertPostings(tx, [
    ...postingsOf(id, "title", title),
    ...postingsOf(id, "requester", requester),
    ...postingsOf(id, "description", description),
  ]);
}

/** Brings the words of a ticket's title or description in line with its new text. */
export async function replaceTicketTerms(
  tx: Tx,
  ticketId: number,
  place: "title" | "description",
  texts: { before: string; after: string },
): Promise<void> {
  const [words, kept] = [ticketWords(texts.before), ticketWords(texts.after)];
  const { count } = await tx.ticketSearchText.updateMany({ where: { ticketId }, data: { [place]: asLine(kept) } });
  // Without its row a ticket waits for the worker, which reads all of it.
  if (count === 0) return;
  await deletePostings(tx, ticketId, place, { words, kept });
  await insertPostings(tx, postingsOf(ticketId, place, kept));
}

/** Adds the words of a new comment to its ticket's, in two statements. */
export async function addCommentTerms(tx: Tx, ticketId: number, kind: CommentKind, body: string): Promise<void> {
  const words = ticketWords(body);
  const line = asLine(words);
  if (line === "") return;
  const written =
    kind === "note"
      ? await tx.$executeRaw`UPDATE TicketSearchText SET notes = CONCAT(notes, ${line})
          WHERE ticketId = ${ticketId} AND CHAR_LENGTH(notes) < ${LINE_MAX}`
      : await tx.$executeRaw`UPDATE TicketSearchText SET replies = CONCAT(replies, ${line})
          WHERE ticketId = ${ticketId} AND CHAR_LENGTH(replies) < ${LINE_MAX}`;
  if (written > 0) await insertPostings(tx, postingsOf(ticketId, kind === "note" ? "notes" : "replies", words));
}
