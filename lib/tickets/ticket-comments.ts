import { z } from "zod";
import { listAttachments, type FilesOfMessages } from "../attachments/queries";
import type { Actor } from "../platform/actor";
import { now } from "../platform/clock";
import { db } from "../platform/db/client";
import { actorIdOf } from "../platform/events";
import { decodeCursor, toPage, type Page, type PageRequest } from "../platform/pagination";
import type { RenderedText } from "../platform/rendered-text";
import type { NamedPerson } from "./people-names";
import { commentAbilities } from "./policy";
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
  deletedAt: Date | null;
  deletedById: number | null;
  attachmentCount: number;
  originId: number | null;
  becameId: number | null;
};

const columns = {
  id: true,
  kind: true,
  body: true,
  authorId: true,
  createdAt: true,
  editedAt: true,
  deletedAt: true,
  deletedById: true,
  attachmentCount: true,
  originId: true,
  becameId: true,
} as const;

/** The people that comments name. */
export const namedIn = (rows: readonly StoredComment[]): number[] =>
  rows.flatMap(({ authorId, deletedById }) => (deletedById === null ? [authorId] : [authorId, deletedById]));

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
    select: columns,
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

/** The next comments of a ticket that the actor sees after one, oldest first. */
export function readCommentsAfter(
  actor: Actor,
  ticketId: number,
  afterId: number,
  limit: number,
): Promise<StoredComment[]> {
  return db.comment.findMany({
    where: { AND: [{ ticketId, ticket: visibleTickets(actor), id: { gt: afterId } }, visibleComments(actor)] },
    select: columns,
    orderBy: { id: "asc" },
    take: limit,
  });
}

/** The files of comments, and with `request` those of the ticket itself; asked for only where there are any. */
export function filesOf(
  actor: Actor,
  ticketId: number,
  rows: readonly StoredComment[],
  request = false,
): Promise<FilesOfMessages> {
  const commentIds = rows.filter(({ attachmentCount }) => attachmentCount > 0).map(({ id }) => id);
  return listAttachments(actor, { ticketId, commentIds, request });
}

/** The tickets that comments came from and became. */
export const ticketsOfComments = (rows: readonly StoredComment[]): number[] =>
  rows.flatMap(({ originId, becameId }) => [originId, becameId]).filter((id) => id !== null);

type Known = {
  people: ReadonlyMap<number, NamedPerson>;
  tickets: SeenTickets;
  texts: ReadonlyMap<number, RenderedText>;
  files: FilesOfMessages["comments"];
};

/** Comments with their authors as they are today, their texts and the tickets they belong to as the actor may know them. */
export function toCommentRows(
  actor: Actor,
  rows: readonly StoredComment[],
  { people, tickets, texts, files }: Known,
): CommentRow[] {
  const seen = (id: number | null) => (id !== null && tickets.has(id) ? id : null);
  const at = now();
  return rows.map(({ authorId, deletedById, attachmentCount: _, originId, becameId, ...comment }) => {
    const author = people.get(authorId);
    const standing = comment.deletedAt === null;
    return {
      ...comment,
      origin: seen(originId),
      became: seen(becameId),
      rendered: texts.get(comment.id) ?? null,
      deletedBy: deletedById === null ? null : { id: deletedById, name: people.get(deletedById)?.name ?? "" },
      can: standing
        ? commentAbilities(actor, { authorId, createdAt: comment.createdAt }, at)
        : { edit: false, delete: false },
      attachments: standing ? (files.get(comment.id) ?? []) : [],
      author: { id: authorId, name: author?.name ?? "" },
      byStaff: author !== undefined && author.role !== "learner",
      mine: authorId === actorIdOf(actor),
    };
  });
}
