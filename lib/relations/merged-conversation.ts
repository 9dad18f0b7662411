import { followComments } from "../attachments/changes";
import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { visibleComments } from "../tickets/scope";

/** How many comments of each kind go from one ticket to another. */
export type Moved = { replies: number; notes: number };

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
  });
  const of = (kind: "reply" | "note") => groups.find((group) => group.kind === kind)?._count._all ?? 0;
  return { replies: of("reply"), notes: of("note") };
}

/** Moves all that was written on a ticket to another; each row remembers where it was written. */
export async function moveConversation(tx: Tx, fromId: number, intoId: number): Promise<void> {
  await tx.comment.updateMany({
    where: { ticketId: fromId, originId: null },
    data: { ticketId: intoId, originId: fromId },
  });
  // What an earlier merge brought here goes on with the place that it came from first.
  await tx.comment.updateMany({ where: { ticketId: fromId }, data: { ticketId: intoId } });
  await followComments(tx, fromId, intoId);
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
  await followComments(tx, intoId, fromId);
}
