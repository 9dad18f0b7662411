import type { Actor } from "../platform/actor";
import { db, Prisma } from "../platform/db/client";
import { visibleTicketsSql } from "../tickets/scope";

export type OwnNotification = {
  id: number;
  kind: string;
  ticketId: number;
  title: string;
  mergedInto: number | null;
  actorId: number | null;
  actorName: string | null;
  createdAt: Date;
  readAt: Date | null;
};

/** How many unread notifications of tickets they still see a person has, at most so many. */
export async function countOwnUnread(actor: Actor, most: number): Promise<number> {
  if (actor.kind !== "user") return 0;
  const unread = await db.$queryRaw<{ id: number }[]>`
    SELECT n.id FROM Notification n JOIN Ticket t ON t.id = n.ticketId
    WHERE n.userId = ${actor.userId} AND n.readAt IS NULL AND ${visibleTicketsSql(actor)} LIMIT ${most}`;
  return unread.length;
}

/** A person's notifications of tickets they still see, newest first, so many before an id. */
export async function readOwnNotifications(
  actor: Actor,
  before: number | null,
  take: number,
): Promise<OwnNotification[]> {
  if (actor.kind !== "user") return [];
  const older = before === null ? Prisma.empty : Prisma.sql`AND n.id < ${before}`;
  return db.$queryRaw<OwnNotification[]>`
    SELECT n.id, n.kind, n.ticketId, t.title, n.actorId, u.name AS actorName, n.createdAt, n.readAt,
      (SELECT t.id FROM Ticket t WHERE t.id = same.mergedIntoId AND ${visibleTicketsSql(actor)}) AS mergedInto
    FROM Notification n FORCE INDEX (Notification_userId_id_idx) JOIN Ticket t ON t.id = n.ticketId
    JOIN Ticket same ON same.id = n.ticketId LEFT JOIN User u ON u.id = n.actorId
    WHERE n.userId = ${actor.userId} ${older} AND ${visibleTicketsSql(actor)} ORDER BY n.id DESC LIMIT ${take}`;
}
