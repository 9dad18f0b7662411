import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { forbidden, notFound } from "../../platform/errors";
import type { TicketNumber } from "../../platform/ids";
import { ticketPolicy } from "../../tickets/policy";
import { visibleComments, visibleTickets } from "../../tickets/scope";
import { FollowerIds } from "../merge-readers";
import type { UndoPreview } from "../rows";

function isSeen(actor: Actor, number: number) {
  return db.ticket.findFirst({ where: { AND: [{ id: number }, visibleTickets(actor)] }, select: { id: true } });
}

type Merge = { intoId: number; mergedAt: Date; followerIds: unknown };

/** How many replies each person wrote on the kept ticket since. */
function repliesSince(actor: Actor, { intoId, mergedAt }: Merge) {
  const written = { ticketId: intoId, originId: null, kind: "reply", deletedAt: null } as const;
  return db.comment.groupBy({
    by: ["authorId"],
    where: { AND: [{ ...written, createdAt: { gt: mergedAt } }, visibleComments(actor)] },
    _count: { _all: true },
  });
}

/** Learners who see the kept ticket by this merge alone. */
async function seeingByMerge(actor: Actor, { intoId, mergedAt, followerIds }: Merge) {
  const through = { ticketId: intoId, createdAt: mergedAt, userId: { in: FollowerIds.parse(followerIds) } };
  const followers = await db.follower.findMany({
    where: { ...through, ticket: visibleTickets(actor), user: { role: "learner" } },
    select: { user: { select: { id: true, name: true } } },
    orderBy: { userId: "asc" },
  });
  return followers.map(({ user }) => user);
}

/**
 * Says what undoing the merge of a ticket leaves where it is: the replies that were written on the kept one since, and who no longer sees
 * their own among them. For technicians and admins. Throws not_found where it isn't merged, forbidden.
 */
export async function getUndoPreview(actor: Actor, number: TicketNumber): Promise<UndoPreview> {
  if (!(await isSeen(actor, number))) throw notFound();
  if (!ticketPolicy.classify(actor)) throw forbidden();
  const merge = await db.ticketMerge.findFirst({
    where: { fromId: number, undoneAt: null },
    select: { intoId: true, mergedAt: true, followerIds: true },
  });
  if (!merge || !(await isSeen(actor, merge.intoId))) throw notFound();
  const [written, losing] = await Promise.all([repliesSince(actor, merge), seeingByMerge(actor, merge)]);
  return {
    into: merge.intoId,
    replyCount: written.reduce((sum, { _count }) => sum + _count._all, 0),
    losing: losing.filter(({ id }) => written.some(({ authorId }) => authorId === id)),
  };
}
