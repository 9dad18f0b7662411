import type { Actor } from "../platform/actor";
import { readSeenTickets } from "./read-seen";

/** The titles of tickets that an actor sees. */
export type SeenTickets = ReadonlyMap<number, { name: string }>;

/** The titles of those of the tickets that the actor sees; asks for nothing where none are named. */
export async function seenTickets(actor: Actor, ids: readonly number[]): Promise<SeenTickets> {
  const rows = await readSeenTickets(actor, [...new Set(ids)], ["id", "title"]);
  return new Map(rows.map(({ id, title }) => [id, { name: title }]));
}
