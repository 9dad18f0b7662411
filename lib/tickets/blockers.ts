import type { Actor } from "../platform/actor";
import { Prisma, type Tx } from "../platform/db/client";
import { conflict, type AppError } from "../platform/errors";
import type { LoadedTicket } from "./load-ticket";
import { openBlocker } from "./relation-counts";
import { visibleTickets, visibleTicketsSql } from "./scope";
import { isOpen, type TicketStatus } from "./status";

/** The open tickets that block a ticket, those that the actor sees. */
async function blockersOf(tx: Tx, actor: Actor, ticketId: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT t.id FROM TicketLink l JOIN Ticket b ON b.id = l.fromId LEFT JOIN Ticket k ON k.id = b.mergedIntoId
    JOIN Ticket t ON t.id = b.id WHERE l.toId = ${ticketId} AND ${openBlocker} AND ${visibleTicketsSql(actor)} ORDER BY t.id`;
  return rows.map(({ id }) => id);
}

/** The same of several tickets, as part of a statement that gives their people. */
export function blockerPart(actor: Actor, blockedIds: readonly number[]): Prisma.Sql {
  return Prisma.sql`SELECT 'blocker' AS part, l.toId AS ticketId, t.id AS userId, '' AS name, NULL AS seenAt
    FROM TicketLink l JOIN Ticket b ON b.id = l.fromId LEFT JOIN Ticket k ON k.id = b.mergedIntoId JOIN Ticket t ON t.id = b.id
    WHERE l.toId IN (${Prisma.join([...blockedIds])}) AND ${openBlocker} AND ${visibleTicketsSql(actor)}`;
}

type Move = { status: TicketStatus; despiteBlockers?: boolean | undefined };

/** Throws conflict where a ticket would be resolved while tickets that the actor sees block it, unless they know and say so. */
export async function refuseWhileBlocked(tx: Tx, actor: Actor, ticket: LoadedTicket, move: Move): Promise<void> {
  const ends = isOpen(ticket.status) && !isOpen(move.status);
  if (!ends || ticket.blockedCount === 0 || move.despiteBlockers === true) return;
  const blockedBy = await blockersOf(tx, actor, ticket.id);
  if (blockedBy.length === 0) return;
  const numbers = blockedBy.map((number) => `#${String(number)}`).join(", ");
  throw conflict("tickets.errors.blocked", { numbers }, { blockedBy });
}

/** The conflict of what can't be done to a ticket whose conversation went into another; `details` names that one to who sees it. */
export async function mergedTicket(tx: Tx, actor: Actor, ticket: LoadedTicket): Promise<AppError> {
  const kept = await tx.ticket.findFirst({
    where: { AND: [{ id: ticket.mergedIntoId ?? 0 }, visibleTickets(actor)] },
    select: { id: true },
  });
  const params = { seen: kept ? "yes" : "no", number: kept?.id ?? 0 };
  return conflict("tickets.errors.merged", params, { mergedInto: kept?.id ?? null });
}
