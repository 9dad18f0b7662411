import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { notFound } from "../platform/errors";
import { visibleTickets } from "../tickets/scope";
import { loadPair, type Pair } from "./load-pair";

/** The ticket that is kept where one is merged into another: that one, or the one it went into itself. Throws not_found. */
async function keptNumber(tx: Tx, actor: Actor, into: number): Promise<number> {
  const ticket = await tx.ticket.findFirst({
    where: { AND: [{ id: into }, visibleTickets(actor)] },
    select: { id: true, mergedIntoId: true },
  });
  if (!ticket) throw notFound();
  return ticket.mergedIntoId ?? ticket.id;
}

/** Locks and reads a ticket and the one that it is to be merged into, both within what the actor sees. Throws not_found. */
export async function loadForMerge(tx: Tx, actor: Actor, number: number, into: number): Promise<Pair> {
  return loadPair(tx, actor, number, await keptNumber(tx, actor, into));
}

/** Why one ticket can't be merged into another, as a message key, or null. */
export function mergeRefusal(from: MergeFacts, into: MergeFacts): string | null {
  if (from.id === into.id) return "relations.errors.mergeItself";
  if (from.mergedIntoId !== null) return "relations.errors.mergedAlready";
  if (into.mergedIntoId !== null) return "relations.errors.movedOn";
  return into.status === "closed" ? "relations.errors.keptClosed" : null;
}

export type MergeFacts = { id: number; status: string; mergedIntoId: number | null };
