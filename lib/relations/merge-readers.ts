import { z } from "zod";
import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { visibleTickets } from "../tickets/scope";

/** Who follows a kept ticket through a merge, as the merge remembers them. */
export const FollowerIds = z.array(z.number());

type Person = { id: number; name: string; contact: boolean };
type Named = { id: number; requester: Person };
export type MergeReaders = { joining: Person[]; staying: Person[]; readerIds: number[] };

const person = { id: true, name: true, contact: true } as const;

/** Requester and followers of a ticket; who can't sign in reads nothing. */
async function participants(tx: Tx, actor: Actor, ticketId: number): Promise<Person[]> {
  const [ticket, followers] = [
    await tx.ticket.findFirst({
      where: { AND: [{ id: ticketId }, visibleTickets(actor)] },
      select: { id: true, requester: { select: person } },
    }),
    await tx.follower.findMany({
      where: { ticketId, ticket: visibleTickets(actor) },
      select: { user: { select: person } },
      orderBy: { userId: "asc" },
    }),
  ];
  const all = [...(ticket ? [(ticket satisfies Named).requester] : []), ...followers.map(({ user }) => user)];
  return all.filter(({ contact }) => !contact);
}

/** Who comes to read what they could not, when one ticket's conversation goes into another. */
export async function mergeReaders(tx: Tx, actor: Actor, fromId: number, intoId: number): Promise<MergeReaders> {
  const from = await participants(tx, actor, fromId);
  const into = await participants(tx, actor, intoId);
  const without = (people: readonly Person[], others: readonly Person[]) =>
    people.filter(({ id }) => !others.some((other) => other.id === id));
  const joining = without(from, into);
  const staying = without(into, from);
  const readerIds = [...joining, ...staying].map(({ id }) => id).sort((a, b) => a - b);
  return { joining, staying, readerIds };
}

/** True where the people who were shown to who merges are those who will read. */
export function areConfirmed({ readerIds }: MergeReaders, confirmed: readonly number[] | undefined): boolean {
  const shown = [...(confirmed ?? [])].sort((a, b) => a - b);
  return shown.length === readerIds.length && shown.every((id, index) => id === readerIds[index]);
}
