import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { visibleComments } from "../tickets/scope";

/** How many comments of each kind go from one ticket to another, and how many files with them. */
export type Moved = { replies: number; notes: number; replyFiles: number; noteFiles: number };

/** A ticket and those whose conversations it holds, at any remove. Unscoped: what was merged stays together whoever sees it. */
export async function unscopedInside(tx: Tx, ticketId: number): Promise<number[]> {
  const inside = [ticketId];
  for (let level = [ticketId]; level.length > 0;) {
    const merges = await tx.ticketMerge.findMany({
      where: { intoId: { in: level }, undoneAt: null },
      select: { fromId: true },
    });
    level = merges.map(({ fromId }) => fromId).filter((id) => !inside.includes(id));
    inside.push(...level);
  }
  return inside;
}

/** Counts a ticket's comments, of those that come from certain tickets where these are named. */
export async function countComments(
  tx: Tx,
  actor: Actor,
  ticketId: number,
  originIds: readonly number[] | null,
): Promise<Moved> {
  const origin = originIds === null ? {} : { originId: { in: [...originIds] } };
  const groups = await tx.comment.groupBy({
    by: ["kind"],
    where: { AND: [{ ticketId, deletedAt: null, ...origin }, visibleComments(actor)] },
    _count: { _all: true },
    _sum: { attachmentCount: true },
  });
  const of = (kind: "reply" | "note") => groups.find((group) => group.kind === kind);
  return {
    replies: of("reply")?._count._all ?? 0,
    notes: of("note")?._count._all ?? 0,
    replyFiles: of("reply")?._sum.attachmentCount ?? 0,
    noteFiles: of("note")?._sum.attachmentCount ?? 0,
  };
}

/** Moves all that was written on a ticket to another; each row remembers where it was written. */
export async function moveConversation(tx: Tx, fromId: number, intoId: number): Promise<void> {
  await tx.comment.updateMany({
    where: { ticketId: fromId, originId: null },
    data: { ticketId: intoId, originId: fromId },
  });
  // What an earlier merge brought here goes on with the place that it came from first.
  await tx.comment.updateMany({ where: { ticketId: fromId }, data: { ticketId: intoId } });
  await followFiles(tx, fromId, intoId);
}

/** Files are reached through their ticket: those of comments go where the comments went. */
async function followFiles(tx: Tx, fromId: number, toId: number): Promise<void> {
  await tx.attachment.updateMany({
    where: { ticketId: fromId, comment: { ticketId: toId } },
    data: { ticketId: toId },
  });
}

/** Puts the files of a ticket's own request on the comment that says in another what it asked for; gives how many. */
export async function lendFiles(tx: Tx, fromId: number, copy: { id: number; ticketId: number }): Promise<number> {
  const { count } = await tx.attachment.updateMany({
    where: { ticketId: fromId, commentId: null },
    data: { ticketId: copy.ticketId, commentId: copy.id },
  });
  const kept = await tx.comment.update({
    where: { id: copy.id },
    data: { attachmentCount: count },
    select: { attachmentCount: true },
  });
  return kept.attachmentCount;
}

/** Gives the files on such a comment back to the request that they were sent with; tells how many. */
export async function returnFiles(tx: Tx, fromId: number, copyId: number): Promise<number> {
  const { count } = await tx.attachment.updateMany({
    where: { commentId: copyId },
    data: { ticketId: fromId, commentId: null },
  });
  return count;
}

/** Moves back to a ticket what came from it, and from those that it held. */
export async function bringBackConversation(
  tx: Tx,
  fromId: number,
  intoId: number,
  insideIds: readonly number[],
): Promise<void> {
  await tx.comment.updateMany({
    where: { ticketId: intoId, originId: fromId },
    data: { ticketId: fromId, originId: null },
  });
  const others = insideIds.filter((id) => id !== fromId);
  if (others.length > 0)
    await tx.comment.updateMany({
      where: { ticketId: intoId, originId: { in: others } },
      data: { ticketId: fromId },
    });
  await followFiles(tx, intoId, fromId);
}
