import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { loadTicket, type LoadedTicket } from "../tickets/load-ticket";

export type Pair = { ticket: LoadedTicket; other: LoadedTicket };

/** Locks and reads two tickets that the actor sees, in the order in which everybody locks them; the same one twice is read once. Throws not_found. */
export async function loadPair(tx: Tx, actor: Actor, number: number, otherNumber: number): Promise<Pair> {
  if (number === otherNumber) {
    const ticket = await loadTicket(tx, actor, number);
    return { ticket, other: ticket };
  }
  const first = await loadTicket(tx, actor, Math.min(number, otherNumber));
  const second = await loadTicket(tx, actor, Math.max(number, otherNumber));
  return number < otherNumber ? { ticket: first, other: second } : { ticket: second, other: first };
}
