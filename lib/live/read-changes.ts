import { db } from "../platform/db/client";
import type { Position } from "../platform/live/gap-follower";
import type { VisibilityFacts } from "../tickets/policy";
import type { Presence } from "./schema";

/** Rows that one statement reads at most. */
export const AT_ONCE = 1_000;

const followedColumns = {
  id: true,
  subjectType: true,
  subjectId: true,
  name: true,
  audience: true,
  actorKind: true,
  actorId: true,
  data: true,
  occurredAt: true,
} as const;

export type FollowedEvent = {
  id: number;
  subjectType: string;
  subjectId: number;
  name: string;
  audience: string;
  actorKind: string;
  actorId: number | null;
  data: unknown;
  occurredAt: Date;
};
/** Without a ticket it is about something of the centre's, for administrators. */
export type FollowedNotification = { id: number; userId: number; ticketId: number | null };

export type FollowedPresence = { ticketId: number; userId: number; doing: Presence; staff: boolean };

const after = ({ last, missing }: Position) =>
  missing.length === 0 ? { id: { gt: last } } : { OR: [{ id: { gt: last } }, { id: { in: [...missing] } }] };

/** Everybody's events after a position, by id: each is asked about before it is told to anyone. */
export function unscopedEventsAfter(position: Position): Promise<FollowedEvent[]> {
  return db.auditEvent.findMany({
    where: after(position),
    orderBy: { id: "asc" },
    take: AT_ONCE,
    select: followedColumns,
  });
}

/** The newest of everybody's events, by id. */
export async function unscopedNewestEvents(count: number): Promise<FollowedEvent[]> {
  const newest = await db.auditEvent.findMany({ orderBy: { id: "desc" }, take: count, select: followedColumns });
  return newest.reverse();
}

/** Everybody's notifications after a position, by id. */
export function unscopedNotificationsAfter(position: Position): Promise<FollowedNotification[]> {
  return db.notification.findMany({
    where: after(position),
    orderBy: { id: "asc" },
    take: AT_ONCE,
    select: { id: true, userId: true, ticketId: true },
  });
}

/** The id of the newest notification; 0 before the first. */
export async function unscopedNewestNotification(): Promise<number> {
  const [newest] = await db.notification.findMany({ orderBy: { id: "desc" }, take: 1, select: { id: true } });
  return newest?.id ?? 0;
}

/** Who is at which ticket at a moment. */
export function unscopedPresences(at: Date): Promise<FollowedPresence[]> {
  return db.ticketPresence.findMany({
    where: { until: { gt: at } },
    select: { ticketId: true, userId: true, doing: true, staff: true },
  });
}

/** What decides who sees these tickets, as it is now. */
export async function unscopedSight(ticketIds: readonly number[]): Promise<ReadonlyMap<number, VisibilityFacts>> {
  if (ticketIds.length === 0) return new Map();
  const tickets = await db.ticket.findMany({
    where: { id: { in: [...new Set(ticketIds)] } },
    select: { id: true, teamId: true, access: { select: { userId: true, participant: true, assigned: true } } },
  });
  const people = (access: (typeof tickets)[number]["access"], reason: "participant" | "assigned") =>
    access.filter((row) => row[reason]).map(({ userId }) => userId);
  return new Map(
    tickets.map(({ id, teamId, access }) => [
      id,
      { teamId, participantIds: people(access, "participant"), assignedIds: people(access, "assigned") },
    ]),
  );
}
