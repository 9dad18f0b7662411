import { claimAttachments } from "../../attachments/changes";
import { defineCommand } from "../../define-command";
import type { Actor, UserActor } from "../../platform/actor";
import type { Tx } from "../../platform/db/client";
import { forbidden, invalidField, notFound } from "../../platform/errors";
import { usualRank } from "../board-rank";
import { ticketEvent } from "../events";
import { ticketPolicy } from "../policy";
import { OpenTicket, type TicketSource } from "../schema";
import { visibleTickets } from "../scope";

type Opened = { number: number };
type Target = { actor: UserActor; category: { id: number; defaultTeamId: number | null }; forOthers: boolean };

async function requesterOf(
  tx: Tx,
  target: Target,
  onBehalfOf: ReturnType<typeof OpenTicket.parse>["onBehalfOf"],
  at: Date,
): Promise<number> {
  if (!onBehalfOf) return target.actor.userId;
  if ("userId" in onBehalfOf) {
    const person = await tx.user.findFirst({ where: { id: onBehalfOf.userId, active: true }, select: { id: true } });
    if (!person) throw invalidField("onBehalfOf", "tickets.errors.requesterUnknown");
    return person.id;
  }
  const { name, details } = onBehalfOf.contact;
  const contact = await tx.user.create({
    data: { name, contact: true, contactDetails: details || null, createdAt: at, updatedAt: at },
    select: { id: true },
  });
  return contact.id;
}

function sourceOf(actor: Actor, forOthers: boolean, source: "phone" | "desk" | "mail" | undefined): TicketSource {
  if (forOthers) return source ?? (actor.via === "api" ? "api" : "desk");
  return actor.via === "console" || actor.via === "api" || actor.via === "mail" ? actor.via : "page";
}

/** Opens a ticket for the actor, or for another person or contact when staff; gives its number. Throws invalid_input, forbidden. */
export const openTicket = defineCommand({
  name: "ticket.open",
  input: OpenTicket,
  load: async (tx, actor, input): Promise<Target> => {
    if (actor.kind !== "user") throw forbidden();
    const category = await tx.category.findFirst({
      where: { id: input.categoryId, active: true },
      select: { id: true, defaultTeamId: true },
    });
    if (!category) throw invalidField("categoryId", "tickets.errors.categoryUnknown");
    return { actor, category, forOthers: input.onBehalfOf !== undefined };
  },
  authorize: (actor, target) => ticketPolicy.open(actor) && (!target.forOthers || ticketPolicy.openForOthers(actor)),
  run: async ({ tx, actor, input, target, now }) => {
    const requesterId = await requesterOf(tx, target, input.onBehalfOf, now);
    const teamId = target.category.defaultTeamId;
    const source = sourceOf(actor, target.forOthers, input.source);
    const ticket = await tx.ticket.create({
      data: {
        title: input.title,
        description: input.description,
        urgency: input.urgency,
        priority: input.urgency,
        boardRank: usualRank(input.urgency, now),
        categoryId: target.category.id,
        teamId,
        requesterId,
        source,
        createdAt: now,
        updatedAt: now,
        publicUpdatedAt: now,
        attachmentCount: input.attachments.length,
      },
      select: { id: true },
    });
    const message = { ticketId: ticket.id, commentId: null, sentAt: now };
    const attachmentIds = await claimAttachments(tx, actor, input.attachments, message);
    const opened = ticketEvent(
      ticket.id,
      "ticket.opened",
      {
        requesterId,
        categoryId: target.category.id,
        teamId,
        urgency: input.urgency,
        source,
        ...(attachmentIds.length > 0 ? { attachmentIds } : {}),
      },
      { title: input.title, description: input.description },
    );
    return { result: { number: ticket.id } satisfies Opened, events: [opened] };
  },
  idempotency: {
    reference: (result) => result.number,
    recall: async (tx, actor, reference) => {
      const seen = await tx.ticket.findFirst({
        where: { AND: [{ id: reference }, visibleTickets(actor)] },
        select: { id: true },
      });
      if (!seen) throw notFound();
      return { number: seen.id };
    },
  },
});
