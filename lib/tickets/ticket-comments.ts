import { z } from "zod";
import type { Actor } from "../platform/actor";
import { db } from "../platform/db/client";
import { actorIdOf } from "../platform/events";
import { decodeCursor, toPage, type Page, type PageRequest } from "../platform/pagination";
import type { RenderedText } from "../platform/rendered-text";
import type { NamedPerson } from "./people-names";
import type { CommentRow } from "./rows";
import type { CommentKind } from "./schema";
import { visibleComments, visibleTickets } from "./scope";
import type { SeenTickets } from "./seen-tickets";

const Before = z.int().positive();

export type StoredComment = {
  id: number;
  kind: CommentKind;
  body: string;
  authorId: number;
  createdAt: Date;
  editedAt: Date | null;
  originId: number | null;
  becameId: number | null;
};

/** The newest comments of a ticket that the actor sees, newest first, before the cursor; none of a ticket they don't see. */
export async function readComments(
  actor: Actor,
  ticketId: number,
  { limit, cursor }: PageRequest,
): Promise<Page<StoredComment>> {
  const before = decodeCursor(Before, cursor);
  const older = before === null ? {} : { id: { lt: before } };
  const rows = await db.comment.findMany({
    where: { AND: [{ ticketId, ticket: visibleTickets(actor), ...older }, visibleComments(actor)] },
    select: {
      id: true,
      kind: true,
      body: true,
      authorId: true,
      createdAt: true,
      editedAt: true,
      originId: true,
      becameId: true,
    },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  return toPage(
    rows,
    limit,
    ({ id }) => id,
    (row) => row,
  );
}

/** The tickets that comments came from and became. */
export const ticketsOfComments = (rows: readonly StoredComment[]): number[] =>
  rows.flatMap(({ originId, becameId }) => [originId, becameId]).filter((id) => id !== null);

type Known = {
  people: ReadonlyMap<number, NamedPerson>;
  tickets: SeenTickets;
  texts: ReadonlyMap<number, RenderedText>;
};

/** Comments with their authors as they are today, their texts and the tickets they belong to as the actor may know them. */
export function toCommentRows(
  actor: Actor,
  rows: readonly StoredComment[],
  { people, tickets, texts }: Known,
): CommentRow[] {
  const seen = (id: number | null) => (id !== null && tickets.has(id) ? id : null);
  return rows.map(({ authorId, originId, becameId, ...comment }) => {
    const author = people.get(authorId);
    return {
      ...comment,
      origin: seen(originId),
      became: seen(becameId),
      rendered: texts.get(comment.id) ?? null,
      author: { id: authorId, name: author?.name ?? "" },
      byStaff: author !== undefined && author.role !== "learner",
      mine: authorId === actorIdOf(actor),
    };
  });
}
