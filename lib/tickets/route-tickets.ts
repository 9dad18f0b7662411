import { Prisma, type Tx } from "../platform/db/client";
import { ruleActor } from "../platform/actor";
import { appendEvents, type DomainEvent } from "../platform/events";
import { assignableSql } from "./assignments";
import type { TeamRouting } from "../teams/schema";
import { dealTickets, type Dealt, type Member } from "./deal-tickets";
import { ticketEvent } from "./events";

/** A ticket that comes to a team, or leaves one, and that nobody leads any more. */
export type Arrival = {
  ticketId: number;
  teamId: number;
  routing: TeamRouting;
  /** Who led it by another team's routing until now. */
  from: number | null;
  version: number;
  publicVersion: number;
  /** It was just opened: nobody has read it without its lead. */
  opened: boolean;
};
type Circumstances = {
  /** Who isn't dealt any, though they may be there: they gave these tickets away. */
  except?: number;
  now: Date;
  /** The centre's day. */
  today: string;
};

/** What one statement reads to compare loads. Members who lead more than their share of it count as equals, and get one in turn. */
const LOADS_READ = 800;
const LEAST_COUNTED = 10;

async function loadsOf(tx: Tx, ids: readonly number[]): Promise<Map<number, number>> {
  const counted = Math.max(LEAST_COUNTED, Math.floor(LOADS_READ / ids.length));
  const counts = ids.map(
    (id) => Prisma.sql`(SELECT ${id} AS userId, COUNT(*) AS open
      FROM (SELECT 1 FROM Ticket t WHERE t.leadId = ${id} AND t.open = TRUE LIMIT ${counted}) led)`,
  );
  const rows = await tx.$queryRaw<{ userId: number | bigint; open: number | bigint }[]>`
    ${Prisma.join(counts, " UNION ALL ")}`;
  return new Map(rows.map(({ userId, open }) => [Number(userId), Number(open)]));
}

/** True while an absence of `User u` covers a day. */
export const awaySql = (today: string) => Prisma.sql`EXISTS (SELECT 1 FROM Absence away
  WHERE away.userId = u.id AND away.firstDay <= ${today} AND away.lastDay >= ${today})`;

/** Locks a team's dealing until the transaction ends; gives its members who are there, who can't be taken out before then either. */
async function presentMembers(tx: Tx, teamId: number, routing: TeamRouting, at: Circumstances): Promise<Member[]> {
  const members = await tx.$queryRaw<{ userId: number; turn: number }[]>`
    SELECT userId, turn FROM TeamMember WHERE teamId = ${teamId} ORDER BY userId FOR UPDATE`;
  if (members.length === 0) return [];
  const ids = Prisma.join(members.map(({ userId }) => userId));
  const there = await tx.$queryRaw<{ id: number }[]>`
    SELECT u.id FROM User u WHERE u.id IN (${ids}) AND ${assignableSql} AND NOT ${awaySql(at.today)} LOCK IN SHARE MODE`;
  const present = members.filter(({ userId }) => userId !== at.except && there.some(({ id }) => id === userId));
  const byLoad = routing === "least_loaded" && present.length > 1;
  const loads = byLoad
    ? await loadsOf(
        tx,
        present.map(({ userId }) => userId),
      )
    : new Map<number, number>();
  return present.map(({ userId, turn }) => ({ userId, turn, open: loads.get(userId) ?? 0 }));
}

type Given = { arrival: Arrival; to: Dealt };

/** Writes who leads and whose turn it was, in one statement a person and one for all. */
async function writeLeads(tx: Tx, given: readonly Given[], now: Date): Promise<void> {
  for (const [userId, own] of Map.groupBy(given, ({ to }) => to.userId)) {
    const ids = Prisma.join(own.map(({ arrival }) => arrival.ticketId));
    const teamId = own[0]?.arrival.teamId ?? 0;
    const turn = Math.max(...own.map(({ to }) => to.turn));
    const shown = own.some(({ arrival }) => arrival.opened)
      ? Prisma.empty
      : Prisma.sql`, t.publicVersion = t.publicVersion + 1, t.publicUpdatedAt = ${now}, t.updatedAt = ${now}`;
    await tx.$executeRaw`
      UPDATE Ticket t JOIN TeamMember m ON m.teamId = ${teamId} AND m.userId = ${userId}
      SET t.leadId = ${userId}, m.turn = ${turn}${shown} WHERE t.id IN (${ids})`;
  }
  const rows = given.map(({ arrival, to }) => Prisma.sql`(${arrival.ticketId}, ${to.userId}, TRUE, TRUE, ${now})`);
  await tx.$executeRaw`INSERT INTO Assignment (ticketId, userId, \`lead\`, routed, createdAt) VALUES ${Prisma.join(rows)}
    ON DUPLICATE KEY UPDATE \`lead\` = TRUE, routed = TRUE`;
}

function eventsOf(arrival: Arrival, to: Dealt | undefined): DomainEvent[] {
  const { ticketId, teamId, version, publicVersion, opened, from, routing } = arrival;
  const changed = { from, to: to?.userId ?? null };
  const stamp = { version, publicVersion: opened ? publicVersion : publicVersion + 1 };
  const led = ticketEvent(ticketId, "ticket.leadChanged", changed);
  return [
    ...(changed.from === changed.to ? [] : [{ ...led, data: { ...led.data, ...stamp } }]),
    ...(to || routing === "by_hand" ? [] : [ticketEvent(ticketId, "ticket.notRouted", { teamId })]),
  ];
}

/**
 * Gives tickets that came to teams a lead among those of the team who are there, by the team's routing, and records it as the rule's
 * act. Where nobody is there they stay without, which the team is told. The version staff know stays: the caller's change
 * raised it in the same transaction. Gives who got which.
 */
export async function routeTickets(
  tx: Tx,
  arrivals: readonly Arrival[],
  circumstances: Circumstances,
): Promise<ReadonlyMap<number, number>> {
  const teams = [...Map.groupBy(arrivals, ({ teamId }) => teamId)].sort(([a], [b]) => a - b);
  const leads = new Map<number, number>();
  const events: DomainEvent[] = [];
  for (const [teamId, own] of teams) {
    const routing = own[0]?.routing ?? "by_hand";
    const members = routing === "by_hand" ? [] : await presentMembers(tx, teamId, routing, circumstances);
    const to = dealTickets(routing, members, own.length);
    const given = own.flatMap((arrival, index): Given[] => (to[index] ? [{ arrival, to: to[index] }] : []));
    if (given.length > 0) await writeLeads(tx, given, circumstances.now);
    for (const { arrival, to: one } of given) leads.set(arrival.ticketId, one.userId);
    events.push(...own.flatMap((arrival, index) => eventsOf(arrival, to[index])));
  }
  if (events.length > 0) await appendEvents(tx, ruleActor("routing"), events, circumstances.now);
  return leads;
}
