import { defineCommand } from "../../define-command";
import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/db/client";
import { conflict, invalidField, notFound } from "../../platform/errors";
import { actorIdOf } from "../../platform/events";
import { changeTicket, standing } from "../../tickets/change-ticket";
import { createTicket } from "../../tickets/create-ticket";
import { ticketEvent } from "../../tickets/events";
import { loadTicket, type LoadedTicket } from "../../tickets/load-ticket";
import { ticketPolicy } from "../../tickets/policy";
import { unscopedRelationCounts } from "../../tickets/relation-counts";
import { visibleComments } from "../../tickets/scope";
import { MOST_LINKS, SplitComment, storedLink } from "../schema";

type Comment = { id: number; body: string; authorId: number; becameId: number | null };
type Target = { ticket: LoadedTicket; comment: Comment };

async function loadComment(tx: Tx, actor: Actor, number: number, commentId: number): Promise<Target> {
  const ticket = await loadTicket(tx, actor, number);
  const comment = await tx.comment.findFirst({
    where: { AND: [{ id: commentId, ticketId: number, deletedAt: null }, visibleComments(actor)] },
    select: { id: true, body: true, authorId: true, becameId: true },
  });
  if (!comment) throw notFound();
  return { ticket, comment };
}

async function openFrom(
  { tx, actor, now }: { tx: Tx; actor: Actor; now: Date },
  { ticket, comment }: Target,
  input: { title: string; categoryId: number },
) {
  const category = await tx.category.findFirst({
    where: { id: input.categoryId, active: true },
    select: { id: true, defaultTeamId: true },
  });
  if (!category) throw invalidField("categoryId", "tickets.errors.categoryUnknown");
  // How urgent it is was the learner's word when they asked: nobody asked again.
  const words = { title: input.title, description: comment.body, urgency: ticket.urgency, source: "page" } as const;
  // Who wrote it is who it is for: nobody comes to read by it what they did not write.
  const facts = { ...words, category, requesterId: comment.authorId };
  return createTicket(tx, actor, { ...facts, filesOfCommentId: comment.id }, now);
}

/**
 * Makes a ticket of a comment, for who wrote it; the comment stays where it is and says what it became, its files are both tickets', and these are linked.
 * Gives the new number and where the first stands. Technicians and admins. Throws not_found, forbidden, invalid_input, conflict.
 */
export const splitComment = defineCommand({
  name: "ticket.split",
  input: SplitComment,
  load: (tx, actor, input) => loadComment(tx, actor, input.number, input.commentId),
  authorize: (actor) => ticketPolicy.classify(actor),
  run: async ({ tx, actor, input, target, now }) => {
    const { ticket, comment } = target;
    if (comment.becameId !== null) throw conflict("relations.errors.splitAlready", { number: comment.becameId });
    if (ticket.linkCount >= MOST_LINKS) throw conflict("relations.errors.tooMany", { most: MOST_LINKS });
    const { number, event } = await openFrom({ tx, actor, now }, target, input);
    const link = { ...storedLink(ticket.id, "relates", number), createdById: actorIdOf(actor), createdAt: now };
    await tx.ticketLink.create({ data: link, select: { kind: true } });
    await tx.comment.updateMany({ where: { id: comment.id }, data: { becameId: number } });
    await tx.ticket.updateMany({ where: { id: number }, data: { linkCount: 1 } });
    const counts = (await unscopedRelationCounts(tx, [ticket.id])).get(ticket.id);
    const told = [
      ticketEvent(ticket.id, "ticket.split", { ticketNumber: number, commentId: comment.id }),
      ticketEvent(ticket.id, "ticket.linked", { ticketNumber: number, relation: "relates" }),
    ];
    const change = { columns: { ...counts }, events: told, raisesVersion: false };
    const { written, events } = await changeTicket(tx, actor, ticket, change, now);
    const back = ticketEvent(number, "ticket.linked", { ticketNumber: ticket.id, relation: "relates" });
    return { result: { ...written, became: number }, events: [event, ...events, back] };
  },
  idempotency: {
    reference: ({ became }) => became,
    recall: async (tx, actor, became, input) => {
      await loadTicket(tx, actor, became);
      return { ...standing(actor, await loadTicket(tx, actor, input.number)), became };
    },
  },
});
