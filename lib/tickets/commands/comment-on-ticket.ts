import { defineCommand } from "../../define-command";
import type { UserActor } from "../../platform/actor";
import type { Tx } from "../../platform/db/client";
import { conflict, forbidden, invalidField, notFound } from "../../platform/errors";
import { isBlank } from "../../platform/text";
import { mergedTicket, refuseWhileBlocked } from "../blockers";
import { standing, type TicketWritten } from "../change-ticket";
import { changeSeveral } from "../change-several";
import { loadTicket, type LoadedTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { resolveChildren, type ChildRefusal } from "../resolve-children";
import { CommentOnTicket } from "../schema";
import { visibleComments, visibleTickets } from "../scope";
import { writeComment } from "../write-comment";

/** `children` says which were resolved by the same act and which were left as they are. */
export type Commented = TicketWritten & {
  commentId: number;
  children?: { resolved: readonly number[]; refused: readonly ChildRefusal[] };
};
type Input = ReturnType<typeof CommentOnTicket.parse>;
type Target = { actor: UserActor; ticket: LoadedTicket; comment: Pick<Input, "kind" | "resolve" | "attachments"> };

/** Throws the conflict when somebody else replied after what the writer was shown; `details` says so. */
async function assertNotMovedOn(tx: Tx, { actor, ticket }: Target, shownReplyId: number | undefined): Promise<void> {
  if (shownReplyId === undefined) return;
  const newer = await tx.comment.findFirst({
    where: {
      AND: [
        { ticketId: ticket.id, kind: "reply", id: { gt: shownReplyId }, authorId: { not: actor.userId } },
        visibleComments(actor),
      ],
    },
    select: { id: true },
  });
  if (newer) throw conflict("tickets.errors.movedOn", undefined, { movedOn: true });
}

/** What was sent is no draft any more; one that says something else is of another message. */
async function forgetDraft(tx: Tx, { userId, via }: UserActor, ticketId: number, { kind, body }: Input): Promise<void> {
  if (via === "page") await tx.ticketDraft.deleteMany({ where: { userId, ticketId, kind, body } });
}

/** Throws what keeps a comment from being written, before anything is. */
async function refuseMisplaced(tx: Tx, target: Target, input: Input): Promise<void> {
  const { actor, ticket } = target;
  const { kind, resolve, children, despiteBlockers } = input;
  if (kind === "note" && resolve) throw invalidField("resolve", "tickets.errors.resolveOnlyReply");
  const sets = input.also?.changes.flatMap((change) => (change.property === "status" ? [change] : [])) ?? [];
  if (resolve && sets.length > 0) throw invalidField("resolve", "validation.invalid");
  if (children.length > 0 && !resolve) throw invalidField("children", "tickets.errors.childrenAlone");
  if (kind === "note") return;
  if (ticket.mergedIntoId !== null) throw await mergedTicket(tx, actor, ticket);
  if (ticket.status === "closed") throw conflict("tickets.errors.closed");
  if (resolve) await refuseWhileBlocked(tx, actor, ticket, { status: "resolved", despiteBlockers });
  await assertNotMovedOn(tx, target, input.shownReplyId);
}

async function recall(tx: Tx, actor: UserActor, commentId: number): Promise<Commented> {
  const comment = await tx.comment.findFirst({
    where: { AND: [{ id: commentId, ticket: visibleTickets(actor) }, visibleComments(actor)] },
    select: { ticketId: true },
  });
  if (!comment) throw notFound();
  return { ...standing(actor, await loadTicket(tx, actor, comment.ticketId)), commentId };
}

/**
 * Adds a reply or an internal note to a ticket; a reply moves the status as PRODUCT says, and with `resolve` resolves it in the same act,
 * with the `children` that are named. Gives where the ticket stands and the comment's id. Throws not_found, forbidden, conflict for a
 * reply on a closed or merged ticket, after one that the writer was not shown, or that would resolve a blocked ticket unasked.
 */
export const commentOnTicket = defineCommand({
  name: "ticket.comment",
  input: CommentOnTicket,
  load: async (tx, actor, input): Promise<Target> => {
    const ticket = await loadTicket(tx, actor, input.number);
    if (actor.kind !== "user") throw forbidden();
    return { actor, ticket, comment: { kind: input.kind, resolve: input.resolve, attachments: input.attachments } };
  },
  authorize: (actor, target) => ticketPolicy.comment(actor, target.comment),
  run: async ({ tx, input, target, now }) => {
    await refuseMisplaced(tx, target, input);
    const { actor, ticket } = target;
    const { written, events, commentId } = await writeComment(tx, { actor, ticket, comment: input }, now);
    await forgetDraft(tx, actor, ticket.id, input);
    const also = await changeSeveral(tx, actor, ticket.id, input.also, now);
    const commented: Commented = { ...(also?.written ?? written), commentId };
    const own = [...events, ...(also?.events ?? [])] as const;
    if (input.children.length === 0) return { result: commented, events: [...own] };
    const wanted = { children: input.children, body: isBlank(input.body) ? null : input.body };
    const { resolved, refused, events: theirs } = await resolveChildren(tx, actor, ticket, wanted, now);
    const result: Commented = { ...commented, children: { resolved, refused } };
    return { result, events: [...own, ...theirs] };
  },
  idempotency: {
    reference: (result) => result.commentId,
    recall: (tx, actor, reference) => {
      if (actor.kind !== "user") throw notFound();
      return recall(tx, actor, reference);
    },
  },
});
