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

const Before = z.int().positive();

export type StoredComment = {
  id: number;
  kind: CommentKind;
  body: string;
  authorId: number;
  createdAt: Date;
  editedAt: Date | null;
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
    select: { id: true, kind: true, body: true, authorId: true, createdAt: true, editedAt: true },
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

/** Comments with their authors as they are today, and their texts as the actor gets them. */
export function toCommentRows(
  actor: Actor,
  rows: readonly StoredComment[],
  people: ReadonlyMap<number, NamedPerson>,
  texts: ReadonlyMap<number, RenderedText>,
): CommentRow[] {
  return rows.map(({ authorId, ...comment }) => {
    const author = people.get(authorId);
    return {
      ...comment,
      rendered: texts.get(comment.id) ?? null,
      author: { id: authorId, name: author?.name ?? "" },
      byStaff: author !== undefined && author.role !== "learner",
      mine: authorId === actorIdOf(actor),
    };
  });
}
