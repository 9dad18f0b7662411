import { defineCommand } from "../../define-command";
import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/db/client";
import { conflict } from "../../platform/errors";
import { actorIdOf, type DomainEvent } from "../../platform/events";
import { changeTicket, standing } from "../../tickets/change-ticket";
import { ticketEvent } from "../../tickets/events";
import { loadTicket, type LoadedTicket } from "../../tickets/load-ticket";
import { ticketPolicy } from "../../tickets/policy";
import { unscopedRelationCounts } from "../../tickets/relation-counts";
import { rewriteTicketTerms } from "../../tickets/search-rewrite";
import { statusColumns } from "../../tickets/status-columns";
import { loadForMerge, mergeRefusal } from "../load-merge";
import type { Pair } from "../load-pair";
import { areConfirmed, mergeReaders, type MergeReaders } from "../merge-readers";
import { countComments, lendFiles, moveConversation, unscopedInside } from "../merged-conversation";
import { MergeTickets } from "../schema";

/** What undoing gives back. */
const statusOf = ({ status, waitingFor, waitingForLabel, closedReason, resolvedAt, closedAt }: LoadedTicket) => ({
  status,
  waitingFor,
  waitingForLabel,
  closedReason,
  resolvedAt: resolvedAt?.toISOString() ?? null,
  closedAt: closedAt?.toISOString() ?? null,
});

/** What the merged ticket asked for, as the first thing that its requester says in the kept one. */
async function copyRequest(tx: Tx, from: LoadedTicket, intoId: number): Promise<number> {
  const description = from.description.trim() === "" ? "" : `\n\n${from.description}`;
  const { id } = await tx.comment.create({
    data: {
      ticketId: intoId,
      authorId: from.requesterId,
      kind: "reply",
      body: `${from.title}${description}`,
      createdAt: from.createdAt,
      originId: from.id,
    },
    select: { id: true },
  });
  return id;
}

async function addFollowers(tx: Tx, actor: Actor, intoId: number, readers: MergeReaders, now: Date) {
  const rows = readers.joining.map(({ id }) => ({
    ticketId: intoId,
    userId: id,
    addedById: actorIdOf(actor),
    createdAt: now,
  }));
  if (rows.length > 0) await tx.follower.createMany({ data: rows, skipDuplicates: true });
  return rows.map(({ userId }) => userId);
}

async function closeMerged(tx: Tx, actor: Actor, { ticket: from, other: into }: Pair, mergeId: number, now: Date) {
  const closed = statusColumns(from, { status: "closed", closedReason: "duplicate" }, now);
  const events: DomainEvent[] = [ticketEvent(from.id, "ticket.merged", { ticketNumber: into.id, mergeId })];
  if (from.status !== "closed") {
    const facts = { from: from.status, to: "closed", waitingFor: null, closedReason: "duplicate" } as const;
    events.push(ticketEvent(from.id, "ticket.statusChanged", facts));
  }
  const none = { replyCount: 0, noteCount: 0, attachmentCount: 0, noteAttachmentCount: 0 };
  const columns = { ...closed, mergedIntoId: into.id, ...none };
  return changeTicket(tx, actor, from, { columns, events }, now);
}

/** Brings the conversation over and keeps what undoing it needs; gives the merge, who follows through it, and how much came. */
async function takeIn(tx: Tx, actor: Actor, { ticket: from, other: into }: Pair, readers: MergeReaders, now: Date) {
  const moved = await countComments(tx, actor, from.id, null);
  const inside = await unscopedInside(tx, from.id);
  await moveConversation(tx, from.id, into.id);
  const copyId = await copyRequest(tx, from, into.id);
  const lent = await lendFiles(tx, from.id, { id: copyId, ticketId: into.id });
  const followerIds = await addFollowers(tx, actor, into.id, readers, now);
  const facts = { fromId: from.id, intoId: into.id, mergedById: actorIdOf(actor), mergedAt: now };
  const merge = await tx.ticketMerge.create({
    data: { ...facts, before: statusOf(from), followerIds, copyId },
    select: { id: true },
  });
  // Those that it held point to the ticket that is kept, not to one that isn't.
  await tx.ticket.updateMany({ where: { id: { in: inside } }, data: { mergedIntoId: into.id } });
  return {
    mergeId: merge.id,
    followerIds,
    moved: { ...moved, replies: moved.replies + 1, replyFiles: moved.replyFiles + lent },
  };
}

/**
 * Merges a ticket into another, or into the one that that went into: its conversation and followers join the kept one, and it is closed as a
 * duplicate. Gives where the merged one stands. Technicians and admins. Throws not_found, forbidden, conflict where it can't be, or where
 * those who come to read something are not the ones who were confirmed.
 */
export const mergeTickets = defineCommand({
  name: "ticket.merge",
  input: MergeTickets,
  load: (tx, actor, input) => loadForMerge(tx, actor, input.number, input.into),
  authorize: (actor) => ticketPolicy.classify(actor),
  run: async ({ tx, actor, input, target, now }) => {
    const { ticket: from, other: into } = target;
    const refusal = mergeRefusal(from, into);
    if (refusal) throw conflict(refusal, { number: into.id });
    const readers = await mergeReaders(tx, actor, from.id, into.id);
    if (!areConfirmed(readers, input.confirmedReaderIds)) throw conflict("relations.errors.readers");
    const { mergeId, followerIds, moved } = await takeIn(tx, actor, target, readers, now);
    const closed = await closeMerged(tx, actor, target, mergeId, now);
    const counts = (await unscopedRelationCounts(tx, [into.id])).get(into.id);
    const columns = {
      ...counts,
      replyCount: { increment: moved.replies },
      noteCount: { increment: moved.notes },
      attachmentCount: { increment: moved.replyFiles },
      noteAttachmentCount: { increment: moved.noteFiles },
    };
    const told = [
      ticketEvent(into.id, "ticket.mergedIn", { ticketNumber: from.id, mergeId }),
      ...followerIds.map((userId) => ticketEvent(into.id, "ticket.followerAdded", { userId })),
    ];
    const kept = await changeTicket(tx, actor, into, { columns, events: told, raisesVersion: false }, now);
    await rewriteTicketTerms(tx, [from.id, into.id]);
    const result = { ...closed.written, mergedInto: into.id };
    return { result, events: [...closed.events, ...kept.events] };
  },
  idempotency: {
    reference: ({ number }) => number,
    recall: async (tx, actor, number, input) => {
      const ticket = await loadTicket(tx, actor, number);
      return { ...standing(actor, ticket), mergedInto: ticket.mergedIntoId ?? input.into };
    },
  },
});
