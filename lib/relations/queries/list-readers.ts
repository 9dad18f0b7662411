import { isStaff, type Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import type { TicketNumber } from "../../platform/ids";
import { readerWheres, visibleComments } from "../../tickets/scope";
import { readerColumns, readerFactsOf, readSeenTicket, type SeenTicket } from "../read-reader-facts";
import { reasonsOf } from "../reader-reasons";
import type { ReaderRow, Readers } from "../rows";
import { ownReasons, readerGroups, reasons } from "../schema";

/** The nearest reason first; among equals by name. */
function byNearness(people: readonly ReaderRow[]): ReaderRow[] {
  const rank = ({ reasons: [nearest] }: ReaderRow) => (nearest ? reasons.indexOf(nearest) : reasons.length);
  return people.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, "fr"));
}

async function readersForStaff(ticket: SeenTicket): Promise<Readers> {
  const { facts, restricts } = await readerFactsOf(ticket);
  const wheres = readerWheres(facts, restricts);
  const [people, counts] = await Promise.all([
    db.user.findMany({ where: { OR: ownReasons.map((reason) => wheres[reason]) }, select: readerColumns }),
    Promise.all(readerGroups.map((group) => db.user.count({ where: wheres[group] }))),
  ]);
  const rows = people.map((one) => ({ id: one.id, name: one.name, reasons: reasonsOf(one, facts, restricts) }));
  const groups = readerGroups.map((group, nth) => ({ group, count: counts[nth] ?? 0 }));
  return { people: byNearness(rows), groups: groups.filter(({ count }) => count > 0) };
}

/** Whom the requester let in by an address is not named before they write, or the list would tell whose address exists. */
async function knownFollowers(actor: Actor, number: number, { followers, requesterId }: SeenTicket) {
  const me = actor.kind === "user" ? actor.userId : 0;
  const wrote = await db.comment.findMany({
    where: {
      AND: [{ ticketId: number, authorId: { in: followers.map(({ user }) => user.id) } }, visibleComments(actor)],
    },
    select: { authorId: true },
    distinct: ["authorId"],
  });
  return followers.filter(
    ({ user, addedById }) =>
      user.active &&
      (user.id === me ||
        (addedById !== null && addedById !== requesterId) ||
        wrote.some(({ authorId }) => authorId === user.id)),
  );
}

/** Learners know of who is on their ticket: those behind it are "the team" to them, without names or number. */
async function readersForLearner(actor: Actor, number: number, ticket: SeenTicket): Promise<Readers> {
  const { requester, lead, assignments } = ticket;
  const known = await knownFollowers(actor, number, ticket);
  const helpers = assignments.filter((one) => !one.lead).map(({ user }) => user);
  const whys = [
    { reason: "requester", of: [requester] },
    { reason: "lead", of: lead ? [lead] : [] },
    { reason: "helper", of: helpers },
    { reason: "follower", of: known.map(({ user: { id, name } }) => ({ id, name })) },
  ] as const;
  const byId = new Map<number, ReaderRow>();
  for (const { reason, of } of whys)
    for (const person of of) {
      const row = byId.get(person.id);
      if (row) row.reasons.push(reason);
      else byId.set(person.id, { ...person, reasons: [reason] });
    }
  return { people: [...byId.values()], groups: [] };
}

/**
 * Lists who sees a ticket that the actor sees, and why: to staff who has to do with it, by name, and how many others do; to learners, whom
 * they may know of beside the team. Throws not_found.
 */
export async function listReaders(actor: Actor, number: TicketNumber): Promise<Readers> {
  const ticket = await readSeenTicket(actor, number);
  return isStaff(actor) || actor.kind === "system" ? readersForStaff(ticket) : readersForLearner(actor, number, ticket);
}
