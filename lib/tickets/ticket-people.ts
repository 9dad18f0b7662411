import { isStaff, type Actor } from "../platform/actor";
import { db, Prisma } from "../platform/db/client";
import { actorIdOf } from "../platform/events";
import { blockerPart } from "./blockers";
import type { PersonRef } from "./rows";
import type { CommentKind } from "./schema";

/** Who is on a ticket, and when the reader and the requester last saw it. */
export type TicketPeople = {
  requester: PersonRef;
  lead: PersonRef | null;
  helpers: PersonRef[];
  /** Read only with the whole ticket; to learners only themself, since a list would tell whose address exists. */
  followers: PersonRef[];
  seenAt: Date | null;
  /** False for a contact, who can't sign in. */
  requesterReads: boolean;
  /** Read only with the whole ticket, for staff. */
  requesterSeenAt: Date | null;
  /** When the reader themself last kept what they write; read only with the whole ticket. */
  drafts: Record<CommentKind, Date | null>;
  /** The open tickets that block it, those that the actor sees; staff's to know. */
  blockedBy: number[];
};

type Part = "requester" | "contact" | "lead" | "helper" | "follower" | "seen" | "reply" | "note" | "blocker";
type Row = { part: Part; ticketId: number; userId: number; name: string; seenAt: Date | null };

function parts(ids: Prisma.Sql, me: number, whole: boolean): Prisma.Sql[] {
  const named = Prisma.sql`u.id AS userId, u.name, NULL AS seenAt`;
  const usual = [
    Prisma.sql`SELECT IF(u.contact, 'contact', 'requester') AS part, t.id AS ticketId, ${named} FROM Ticket t JOIN User u ON u.id = t.requesterId WHERE t.id IN (${ids})`,
    Prisma.sql`SELECT IF(a.\`lead\`, 'lead', 'helper'), a.ticketId, ${named} FROM Assignment a JOIN User u ON u.id = a.userId WHERE a.ticketId IN (${ids})`,
  ];
  const read = Prisma.sql`SELECT 'seen', r.ticketId, r.userId, '', r.seenAt FROM TicketRead r`;
  if (!whole) return [...usual, Prisma.sql`${read} WHERE r.userId = ${me} AND r.ticketId IN (${ids})`];
  return [
    ...usual,
    Prisma.sql`SELECT 'follower', f.ticketId, ${named} FROM Follower f JOIN User u ON u.id = f.userId WHERE f.ticketId IN (${ids})`,
    Prisma.sql`SELECT d.kind, d.ticketId, d.userId, '', d.savedAt FROM TicketDraft d WHERE d.userId = ${me} AND d.ticketId IN (${ids})`,
    Prisma.sql`${read} JOIN Ticket t ON t.id = r.ticketId WHERE r.ticketId IN (${ids}) AND r.userId IN (${me}, t.requesterId)`,
  ];
}

function gathered(actor: Actor, rows: readonly Row[]): TicketPeople {
  const me = actorIdOf(actor);
  const of = (part: Part) =>
    rows
      .filter((row) => row.part === part)
      .map(({ userId, name }): PersonRef => ({ id: userId, name }))
      .sort((a, b) => a.id - b.id);
  const seenBy = (id: number | null) =>
    rows.find(({ part, userId }) => part === "seen" && userId === id)?.seenAt ?? null;
  const keptAt = (kind: CommentKind) => rows.find(({ part }) => part === kind)?.seenAt ?? null;
  const [contact] = of("contact");
  const requester = of("requester")[0] ?? contact ?? { id: 0, name: "" };
  const staff = isStaff(actor) || actor.kind === "system";
  return {
    requester,
    lead: of("lead")[0] ?? null,
    helpers: of("helper"),
    followers: of("follower").filter(({ id }) => staff || id === me),
    seenAt: seenBy(me),
    requesterReads: contact === undefined,
    requesterSeenAt: staff ? seenBy(requester.id) : null,
    drafts: { reply: keptAt("reply"), note: staff ? keptAt("note") : null },
    blockedBy: of("blocker").map(({ id }) => id),
  };
}

const isLearner = (actor: Actor) => actor.kind === "user" && !isStaff(actor);

/**
 * The people of tickets by their numbers, in one statement, with what blocks those that are said to be blocked. Unscoped: only for tickets
 * that the actor was found to see.
 */
export async function unscopedTicketPeople(
  actor: Actor,
  ids: readonly number[],
  { whole = false, blocked = [] }: { whole?: boolean; blocked?: readonly number[] } = {},
): Promise<Map<number, TicketPeople>> {
  if (ids.length === 0) return new Map();
  const blockers = blocked.length > 0 && !isLearner(actor) ? [blockerPart(actor, blocked)] : [];
  const asked = [...parts(Prisma.join([...ids]), actorIdOf(actor) ?? -1, whole), ...blockers];
  const rows = await db.$queryRaw<Row[]>`${Prisma.join(asked, " UNION ALL ")}`;
  return new Map(
    ids.map((id) => [
      id,
      gathered(
        actor,
        rows.filter(({ ticketId }) => ticketId === id),
      ),
    ]),
  );
}
