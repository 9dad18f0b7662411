import type { z } from "zod";
import { defineCommand } from "../../define-command";
import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/db/client";
import { invalidField } from "../../platform/errors";
import { rankBeside } from "../board-neighbours";
import { usualRank } from "../board-rank";
import { changeTicket, standing } from "../change-ticket";
import { ticketEvent } from "../events";
import { loadTicket, type LoadedTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { PlaceOnBoard } from "../schema";
import { visibleTickets } from "../scope";
import { assertVersion } from "../stale-ticket";

type Place = Exclude<z.output<typeof PlaceOnBoard>["place"], "usual">;

/** A card that the actor sees and that stands in the same column. */
async function neighbour(tx: Tx, actor: Actor, ticket: LoadedTicket, number: number | null) {
  if (number === null || number === ticket.id) return null;
  const found = await tx.ticket.findFirst({
    where: { AND: [{ id: number, status: ticket.status }, visibleTickets(actor)] },
    select: { id: true, boardRank: true },
  });
  return found && { id: found.id, rank: Number(found.boardRank) };
}

async function rankOf(tx: Tx, actor: Actor, ticket: LoadedTicket, { under, over }: Place): Promise<number> {
  const above = await neighbour(tx, actor, ticket, under);
  const below = above ? null : await neighbour(tx, actor, ticket, over);
  const card = above ?? below;
  if (!card) throw invalidField("place", "tickets.errors.placeGone");
  const rank = await rankBeside(tx, ticket.status, card, above ? "below" : "above", ticket.id);
  if (rank === null) throw invalidField("place", "tickets.errors.placeFull");
  return rank;
}

/**
 * Puts a card at a place of its column for everybody, or back where priority and age put it; gives where the ticket stands. Staff. Throws
 * not_found, forbidden, invalid_input when neither card beside the place is in the column any more, conflict when the version is stale.
 */
export const placeOnBoard = defineCommand({
  name: "ticket.placeOnBoard",
  input: PlaceOnBoard,
  load: (tx, actor, input) => loadTicket(tx, actor, input.number),
  authorize: (actor) => ticketPolicy.place(actor),
  run: async ({ tx, actor, input, target: ticket }) => {
    await assertVersion(tx, actor, ticket, input.version);
    const byHand = input.place !== "usual";
    if (!byHand && !ticket.placedByHand) return { result: standing(actor, ticket), unchanged: true };
    const boardRank =
      input.place === "usual"
        ? usualRank(ticket.priority, ticket.createdAt)
        : await rankOf(tx, actor, ticket, input.place);
    const events = [ticketEvent(ticket.id, "ticket.placed", { byHand })];
    const change = { columns: { boardRank, placedByHand: byHand }, events, version: input.version };
    // Where a card stands is no news of the ticket: it is not unread for it, nor higher in lists by their last change.
    const { written, events: placed } = await changeTicket(tx, actor, ticket, change, ticket.updatedAt);
    return { result: written, events: placed };
  },
});
