import { defineCommand } from "../../define-command";
import type { Tx } from "../../platform/db/client";
import { conflict } from "../../platform/errors";
import { standing } from "../../tickets/change-ticket";
import { ticketEvent } from "../../tickets/events";
import { ticketPolicy } from "../../tickets/policy";
import { ticketRepeat } from "../../tickets/repeatable";
import { changeLinked } from "../change-linked";
import { isDirected, refuseCircle, takeLinkTurn } from "../link-circles";
import { loadPair, type Pair } from "../load-pair";
import { LinkTickets, MOST_LINKS, relationBack, storedLink, type StoredLink } from "../schema";

/** Throws what keeps a link from being made; false where it is there already. */
async function isNew(tx: Tx, { ticket, other }: Pair, link: StoredLink): Promise<boolean> {
  if (isDirected(link.kind)) await takeLinkTurn(tx, link.kind);
  const there = await tx.ticketLink.findUnique({ where: { fromId_toId_kind: link }, select: { kind: true } });
  if (there) return false;
  await refuseCircle(tx, link);
  if (ticket.linkCount >= MOST_LINKS || other.linkCount >= MOST_LINKS)
    throw conflict("relations.errors.tooMany", { most: MOST_LINKS });
  if (link.kind === "parent") {
    const parent = await tx.ticketLink.findFirst({
      where: { toId: link.toId, kind: "parent" },
      select: { fromId: true },
    });
    if (parent) throw conflict("relations.errors.hasParent", { number: link.toId });
  }
  return true;
}

/**
 * Links a ticket to another that the actor sees as well: what blocks, is a parent or a duplicate must close no circle, and a ticket has one
 * parent. Gives where the first stands. Technicians and admins. Throws not_found, forbidden, conflict.
 */
export const linkTickets = defineCommand({
  name: "ticket.link",
  input: LinkTickets,
  load: (tx, actor, input) => loadPair(tx, actor, input.number, input.other),
  authorize: (actor) => ticketPolicy.classify(actor),
  run: async ({ tx, actor, input, target, now }) => {
    const { ticket, other } = target;
    const { relation } = input;
    const link = storedLink(ticket.id, relation, other.id);
    if (!(await isNew(tx, target, link))) return { result: standing(actor, ticket), unchanged: true };
    const createdById = actor.kind === "user" ? actor.userId : null;
    await tx.ticketLink.create({ data: { ...link, createdById, createdAt: now }, select: { kind: true } });
    const here = ticketEvent(ticket.id, "ticket.linked", { ticketNumber: other.id, relation });
    const there = ticketEvent(other.id, "ticket.linked", { ticketNumber: ticket.id, relation: relationBack(relation) });
    const changed = await changeLinked(tx, actor, ticket, here, now);
    const { events } = await changeLinked(tx, actor, other, there, now);
    return { result: changed.written, events: [...changed.events, ...events] };
  },
  idempotency: ticketRepeat,
});
