import { z } from "zod";
import { defineCommand } from "../../define-command";
import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/db/client";
import { conflict } from "../../platform/errors";
import { actorIdOf, type DomainEvent } from "../../platform/events";
import { changeTicket, standing } from "../../tickets/change-ticket";
import { ticketEvent } from "../../tickets/events";
import { loadTicket } from "../../tickets/load-ticket";
import { ticketPolicy } from "../../tickets/policy";
import { unscopedRelationCounts } from "../../tickets/relation-counts";
import { closedReasons, waitingForKinds } from "../../tickets/schema";
import { rewriteTicketTerms } from "../../tickets/search-rewrite";
import { isOpen, statuses } from "../../tickets/status";
import { loadPair, type Pair } from "../load-pair";
import { FollowerIds } from "../merge-readers";
import { bringBackConversation, countComments, returnFiles, unscopedInside } from "../merged-conversation";
import { UndoMerge } from "../schema";

const moment = z.iso
  .datetime()
  .transform((text) => new Date(text))
  .nullable();
const Before = z.object({
  status: z.enum(statuses),
  waitingFor: z.enum(waitingForKinds).nullable(),
  waitingForLabel: z.string().nullable(),
  closedReason: z.enum(closedReasons).nullable(),
  resolvedAt: moment,
  closedAt: moment,
});

type Merge = {
  id: number;
  intoId: number;
  mergedAt: Date;
  before: unknown;
  followerIds: unknown;
  copyId: number | null;
};
type Target = Pair & { merge: Merge | null };

/** The merge that stands of a ticket, or null. */
function standingMerge(tx: Tx, fromId: number): Promise<Merge | null> {
  return tx.ticketMerge.findFirst({
    where: { fromId, undoneAt: null },
    select: { id: true, intoId: true, mergedAt: true, before: true, followerIds: true, copyId: true },
  });
}

async function loadMerged(tx: Tx, actor: Actor, number: number): Promise<Target> {
  const known = await standingMerge(tx, number);
  if (!known) {
    const ticket = await loadTicket(tx, actor, number);
    return { ticket, other: ticket, merge: null };
  }
  const pair = await loadPair(tx, actor, number, known.intoId);
  // Read again under the locks: somebody may have undone it meanwhile.
  return { ...pair, merge: await standingMerge(tx, number) };
}

/** Gives the conversation back to the ticket it came from; tells how much went. */
async function giveBack(tx: Tx, actor: Actor, { ticket: from, other: into }: Pair, copyId: number | null) {
  const inside = await unscopedInside(tx, from.id);
  const lent = copyId === null ? 0 : await returnFiles(tx, from.id, copyId);
  const copies =
    copyId === null ? 0 : (await tx.comment.deleteMany({ where: { id: copyId, ticketId: into.id } })).count;
  const moved = await countComments(tx, actor, into.id, inside);
  await bringBackConversation(tx, from.id, into.id, inside);
  const others = inside.filter((id) => id !== from.id);
  if (others.length > 0) await tx.ticket.updateMany({ where: { id: { in: others } }, data: { mergedIntoId: from.id } });
  return { ...moved, copies, replyFiles: moved.replyFiles + lent };
}

/** Takes those off the kept ticket who follow it by this merge and were not added again since. */
async function removeFollowers(tx: Tx, into: { id: number }, merge: Merge): Promise<DomainEvent[]> {
  const events: DomainEvent[] = [];
  for (const userId of FollowerIds.parse(merge.followerIds)) {
    const { count } = await tx.follower.deleteMany({
      where: { ticketId: into.id, userId, createdAt: merge.mergedAt },
    });
    if (count > 0) events.push(ticketEvent(into.id, "ticket.followerRemoved", { userId }));
  }
  return events;
}

/** The merged ticket's status as it was, with the events that say so. */
function restored({ ticket: from, other: into }: Pair, merge: Merge) {
  const before = Before.parse(merge.before);
  const events = [ticketEvent(from.id, "ticket.unmerged", { ticketNumber: into.id, mergeId: merge.id })];
  if (before.status !== from.status) {
    const { status: to, waitingFor, closedReason } = before;
    events.push(ticketEvent(from.id, "ticket.statusChanged", { from: from.status, to, waitingFor, closedReason }));
  }
  return { columns: { ...before, open: isOpen(before.status), mergedIntoId: null }, events };
}

/**
 * Undoes a merge, however long ago: what was written on the merged ticket goes back to it, who followed the kept one through it no longer
 * does, and it stands where it stood. Gives where it stands. Technicians and admins. Throws not_found, forbidden, conflict while the kept one
 * is itself merged into another.
 */
export const undoMerge = defineCommand({
  name: "ticket.undoMerge",
  input: UndoMerge,
  load: (tx, actor, input) => loadMerged(tx, actor, input.number),
  authorize: (actor) => ticketPolicy.classify(actor),
  run: async ({ tx, actor, target, now }) => {
    const { ticket: from, other: into, merge } = target;
    if (!merge) return { result: standing(actor, from), unchanged: true };
    if (into.mergedIntoId !== null) throw conflict("relations.errors.undoOuterFirst", { number: into.id });
    const back = await giveBack(tx, actor, target, merge.copyId);
    await tx.ticketMerge.updateMany({
      where: { id: merge.id },
      data: { undoneAt: now, undoneById: actorIdOf(actor), copyId: null },
    });
    const { columns, events } = restored(target, merge);
    const counted = {
      replyCount: { increment: back.replies },
      noteCount: { increment: back.notes },
      attachmentCount: { increment: back.replyFiles },
      noteAttachmentCount: { increment: back.noteFiles },
    };
    const open = await changeTicket(tx, actor, from, { columns: { ...columns, ...counted }, events }, now);
    const gone = await removeFollowers(tx, into, merge);
    const counts = (await unscopedRelationCounts(tx, [into.id])).get(into.id);
    const told = [ticketEvent(into.id, "ticket.unmergedFrom", { ticketNumber: from.id, mergeId: merge.id }), ...gone];
    const less = {
      replyCount: { decrement: back.replies + back.copies },
      noteCount: { decrement: back.notes },
      attachmentCount: { decrement: back.replyFiles },
      noteAttachmentCount: { decrement: back.noteFiles },
    };
    const change = { columns: { ...counts, ...less }, events: told, raisesVersion: false };
    const kept = await changeTicket(tx, actor, into, change, now);
    await rewriteTicketTerms(tx, [from.id, into.id]);
    return { result: open.written, events: [...open.events, ...kept.events] };
  },
});
