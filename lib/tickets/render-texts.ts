import { isStaff, type Actor } from "../platform/actor";
import { db, Prisma } from "../platform/db/client";
import { openedText, renderText, type Meanings, type RenderedText } from "../platform/rendered-text";
import type { CommentKind } from "./schema";
import { visibleTicketsSql } from "./scope";

/** How many tickets a conversation may name; more of them stay numbers. */
const NAMED = 200;

type Written = { id: number; kind: CommentKind; body: string };
type Row = { commentId: number; number: number; written: string; today: string };

const callsSomebody = ({ kind, body }: Written) => kind === "note" && openedText(body).whole.names;

/** The tickets of these numbers that the actor sees, and whom these notes call; nothing is asked where there is neither. */
async function readReferences(actor: Actor, numbers: readonly number[], noteIds: readonly number[]): Promise<Row[]> {
  const tickets = Prisma.sql`SELECT 0 AS commentId, t.id AS number, '' AS written, t.title AS today
    FROM Ticket t WHERE t.id IN (${Prisma.join(numbers.length > 0 ? [...numbers] : [0])}) AND ${visibleTicketsSql(actor)}`;
  const people = Prisma.sql`SELECT m.commentId, 0 AS number, m.name AS written, u.name AS today
    FROM CommentMention m JOIN User u ON u.id = m.userId WHERE m.commentId IN (${Prisma.join(noteIds.length > 0 ? [...noteIds] : [0])})`;
  const parts = [...(numbers.length > 0 ? [tickets] : []), ...(noteIds.length > 0 ? [people] : [])];
  return parts.length === 0 ? [] : db.$queryRaw<Row[]>`${Prisma.join(parts, " UNION ALL ")}`;
}

function ticketMeanings(rows: readonly Row[]): Meanings["numbers"] {
  return new Map(
    rows
      .filter(({ number }) => number !== 0)
      .map(({ number, today }) => [number, { href: `/tickets/${String(number)}`, title: today }]),
  );
}

/** The numbers of tickets that texts name, in their order. */
function namedNumbers(texts: readonly string[]): number[] {
  return [...new Set(texts.flatMap((text) => openedText(text).whole.numbers))].slice(0, NAMED);
}

/** What the numbers in a text mean to the actor: the tickets that they see. */
export async function numbersMean(actor: Actor, text: string): Promise<Meanings["numbers"]> {
  return ticketMeanings(await readReferences(actor, namedNumbers([text]), []));
}

/**
 * The texts of a ticket that the actor sees, as they get them: one statement for all that these refer to. Only tickets that the actor
 * sees become links; in notes, which only staff read, the people who are called have today's names.
 */
export async function renderTexts(
  actor: Actor,
  comments: readonly Written[],
  description = "",
): Promise<{ comments: Map<number, RenderedText>; description: RenderedText }> {
  const staff = isStaff(actor) || actor.kind === "system";
  const noteIds = staff ? comments.filter(callsSomebody).map(({ id }) => id) : [];
  const rows = await readReferences(actor, namedNumbers([description, ...comments.map(({ body }) => body)]), noteIds);
  const numbers = ticketMeanings(rows);
  const called = Map.groupBy(
    rows.filter(({ commentId }) => commentId !== 0),
    ({ commentId }) => commentId,
  );
  const render = ({ id, body }: Written) => {
    const names = new Map((called.get(id) ?? []).map(({ written, today }) => [written, today]));
    return renderText(body, { numbers, names });
  };
  return {
    comments: new Map(comments.map((comment) => [comment.id, render(comment)])),
    description: renderText(description, { numbers, names: new Map() }),
  };
}
