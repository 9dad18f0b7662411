import { hasRole, type Actor } from "../platform/actor";
import { db, Prisma } from "../platform/db/client";
import type { TargetKind } from "../sla/ticket-clocks";
import { visibleTicketsSql } from "../tickets/scope";

export type OwnNotification = {
  id: number;
  kind: string;
  ticketId: number | null;
  title: string | null;
  webhookId: number | null;
  webhook: string | null;
  mergedInto: number | null;
  deadline: TargetKind | null;
  actorId: number | null;
  actorName: string | null;
  createdAt: Date;
  readAt: Date | null;
};

type Subjects = { joins: Prisma.Sql; condition: Prisma.Sql; webhook: Prisma.Sql };

/** What a notification is still shown for: its ticket where they see it, and to administrators the webhook that there still is. */
function visibleSubjects(actor: Actor): Subjects {
  const ticket = visibleTicketsSql(actor);
  // For nobody else there is a webhook to join: an outer join would bind the order in which the server reads.
  if (!hasRole(actor, "admin"))
    return {
      joins: Prisma.sql`JOIN Ticket t ON t.id = n.ticketId`,
      condition: ticket,
      webhook: Prisma.sql`NULL AS webhookId, NULL AS webhook`,
    };
  return {
    joins: Prisma.sql`LEFT JOIN Ticket t ON t.id = n.ticketId LEFT JOIN Webhook w ON w.id = n.webhookId AND w.deletedAt IS NULL`,
    condition: Prisma.sql`(w.id IS NOT NULL OR (t.id IS NOT NULL AND ${ticket}))`,
    webhook: Prisma.sql`w.id AS webhookId, w.description AS webhook`,
  };
}

/** How many unread notifications of tickets they still see a person has, at most so many. */
export async function countOwnUnread(actor: Actor, most: number): Promise<number> {
  if (actor.kind !== "user") return 0;
  const { joins, condition } = visibleSubjects(actor);
  const unread = await db.$queryRaw<{ id: number }[]>`
    SELECT n.id FROM Notification n ${joins}
    WHERE n.userId = ${actor.userId} AND n.readAt IS NULL AND ${condition} LIMIT ${most}`;
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
  const { joins, condition, webhook } = visibleSubjects(actor);
  return db.$queryRaw<OwnNotification[]>`
    SELECT n.id, n.kind, n.ticketId, t.title, ${webhook}, n.actorId, u.name AS actorName, n.createdAt,
      n.readAt, (SELECT t.id FROM Ticket t WHERE t.id = same.mergedIntoId AND ${visibleTicketsSql(actor)}) AS mergedInto,
      (SELECT JSON_VALUE(e.data, '$.target') FROM AuditEvent e
        WHERE e.id = n.eventId AND n.kind IN ('dueSoon', 'overdue')) AS deadline
    FROM Notification n FORCE INDEX (Notification_userId_id_idx) ${joins}
    LEFT JOIN Ticket same ON same.id = n.ticketId LEFT JOIN User u ON u.id = n.actorId
    WHERE n.userId = ${actor.userId} ${older} AND ${condition} ORDER BY n.id DESC LIMIT ${take}`;
}
