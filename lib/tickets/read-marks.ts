import { isStaff, type Actor } from "../platform/actor";
import { Prisma, type Tx } from "../platform/db/client";

/** Notes that a person has seen tickets as they are at a time; never moves back. Nobody else's actor leaves a mark. */
export async function noteSeen(tx: Tx, actor: Actor, ids: readonly number[], at: Date): Promise<void> {
  if (actor.kind !== "user") return;
  const rows = ids.map((id) => Prisma.sql`(${actor.userId}, ${id}, ${at})`);
  await tx.$executeRaw`INSERT INTO TicketRead (userId, ticketId, seenAt) VALUES ${Prisma.join(rows)}
    ON DUPLICATE KEY UPDATE seenAt = GREATEST(seenAt, VALUES(seenAt))`;
}

/**
 * Keeps tickets read that a person changes and had nothing new on; what was unread to them stays so. Runs before the change is
 * written, while the tickets still tell when they were changed last.
 */
export async function keepSeen(tx: Tx, actor: Actor, ids: readonly number[], at: Date): Promise<void> {
  if (actor.kind !== "user") return;
  const staff = isStaff(actor);
  const changedAt = Prisma.raw(staff ? "t.updatedAt" : "t.publicUpdatedAt");
  // What staff never looked at is new to them only where they are on it.
  const neverNew = staff
    ? Prisma.sql`OR (r.seenAt IS NULL AND NOT EXISTS
        (SELECT 1 FROM Assignment a WHERE a.ticketId = t.id AND a.userId = ${actor.userId}))`
    : Prisma.empty;
  await tx.$executeRaw`INSERT INTO TicketRead (userId, ticketId, seenAt)
    SELECT ${actor.userId}, t.id, ${at} FROM Ticket t LEFT JOIN TicketRead r ON r.ticketId = t.id AND r.userId = ${actor.userId}
    WHERE t.id IN (${Prisma.join([...ids])}) AND (r.seenAt >= ${changedAt} ${neverNew})
    ON DUPLICATE KEY UPDATE seenAt = GREATEST(TicketRead.seenAt, VALUES(seenAt))`;
}
