import { isStaff, type Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { notFound } from "../../platform/errors";
import type { TicketNumber } from "../../platform/ids";
import { restrictsTechnicians } from "../../platform/restriction";
import { searchWords } from "../../platform/text";
import { mentionable } from "../mentions";
import type { MentionablePerson } from "../rows";
import { readerWheres, visibleTickets } from "../scope";

/** More than most centres have: they are read once. Beyond, one asks by what is typed. */
const SHOWN = 200;
const MAX_WORDS = 4;

const whoSees = {
  teamId: true,
  requesterId: true,
  leadId: true,
  followers: { select: { userId: true } },
  assignments: { select: { userId: true } },
} as const;

type Asked = { number: TicketNumber; q: string };

/**
 * Lists whom a note on a ticket can call, by name: the active staff who see it, with the words of `q` in their names; `complete` is false where
 * there are more. For staff who see it themselves; throws not_found to everybody else.
 */
export async function listMentionable(
  actor: Actor,
  { number, q }: Asked,
): Promise<{ people: MentionablePerson[]; complete: boolean }> {
  const ticket = isStaff(actor)
    ? await db.ticket.findFirst({ where: { AND: [{ id: number }, visibleTickets(actor)] }, select: whoSees })
    : null;
  if (!ticket) throw notFound();
  const { followers, assignments, ...own } = ticket;
  const facts = {
    ...own,
    followerIds: followers.map(({ userId }) => userId),
    helperIds: assignments.map(({ userId }) => userId),
  };
  const readers = readerWheres(facts, await restrictsTechnicians());
  const people = await db.user.findMany({
    where: {
      AND: [
        mentionable,
        { OR: Object.values(readers) },
        ...searchWords(q, MAX_WORDS).map((word) => ({ name: { contains: word } })),
      ],
    },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: SHOWN + 1,
  });
  return {
    people: people.slice(0, SHOWN).flatMap(({ id, name, role }) => (role === "learner" ? [] : [{ id, name, role }])),
    complete: people.length <= SHOWN,
  };
}
