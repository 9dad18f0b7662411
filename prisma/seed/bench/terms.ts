import { db } from "../../../lib/platform/db/client";
import { insertPostings, postingsOf } from "../../../lib/tickets/search-terms";
import { asLine, places, ticketWords, type Place } from "../../../lib/tickets/search-words";

/** Small enough for any time limit. */
const BATCH = 1_500;

const kinds = Object.keys(places) as Place[];
/** Texts come again and again: their words are found once. */
const known = new Map<string, string[]>();

function wordsOf(text: string): string[] {
  if (known.size > 20_000) known.clear();
  const words = known.get(text) ?? ticketWords(text);
  known.set(text, words);
  return words;
}

type Row = { id: number; title: string; requester: string; description: string };
type CommentRow = { ticketId: number; kind: "reply" | "note"; body: string };

async function read(first: number, last: number): Promise<Map<number, Record<Place, string[]>>> {
  const tickets = await db.$queryRaw<Row[]>`
    SELECT t.id, t.title, u.name AS requester, t.description FROM Ticket t JOIN User u ON u.id = t.requesterId
    WHERE t.id BETWEEN ${first} AND ${last}`;
  const comments = await db.$queryRaw<CommentRow[]>`
    SELECT ticketId, kind, body FROM Comment WHERE ticketId BETWEEN ${first} AND ${last}`;
  const byTicket = Map.groupBy(comments, ({ ticketId }) => ticketId);
  const said = (id: number, kind: CommentRow["kind"]) => [
    ...new Set((byTicket.get(id) ?? []).filter((one) => one.kind === kind).flatMap(({ body }) => wordsOf(body))),
  ];
  return new Map(
    tickets.map(({ id, title, requester, description }) => [
      id,
      {
        title: wordsOf(title),
        requester: wordsOf(requester),
        description: wordsOf(description),
        replies: said(id, "reply"),
        notes: said(id, "note"),
      },
    ]),
  );
}

/** Writes the words by which bench tickets are found, as commands would have. */
export async function makeBenchTerms(before: number, tickets: number): Promise<void> {
  for (let first = before + 1; first <= before + tickets; first += BATCH) {
    const words = await read(first, Math.min(first + BATCH - 1, before + tickets));
    const rows = [...words].map(([id, by]) => [id, ...kinds.map((place) => asLine(by[place]))]);
    await db.$executeRaw`
      INSERT INTO TicketSearchText (ticketId, title, requester, description, replies, notes)
      SELECT line.* FROM JSON_TABLE(${JSON.stringify(rows)}, '$[*]' COLUMNS (ticketId INT PATH '$[0]', title TEXT PATH '$[1]',
        requester TEXT PATH '$[2]', description TEXT PATH '$[3]', replies TEXT PATH '$[4]', notes TEXT PATH '$[5]')) line`;
    await insertPostings(
      db,
      [...words].flatMap(([id, by]) => kinds.flatMap((place) => postingsOf(id, place, by[place]))),
    );
  }
}
