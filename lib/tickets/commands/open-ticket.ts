import { defineCommand } from "../../define-command";
import type { Actor, UserActor } from "../../platform/actor";
import type { Tx } from "../../platform/db/client";
import { forbidden, invalidField, notFound } from "../../platform/errors";
import { createTicket } from "../create-ticket";
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
    const { title, description, urgency } = input;
    const source = sourceOf(actor, target.forOthers, input.source);
    const facts = { title, description, urgency, category: target.category, requesterId, source };
    const { number, event } = await createTicket(tx, actor, { ...facts, attachments: input.attachments }, now);
    return { result: { number } satisfies Opened, events: [event] };
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
