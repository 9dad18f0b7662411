import { relationSeen, type LinkKind } from "../relations/schema";
import type { Actor } from "../platform/actor";
import { db, Prisma } from "../platform/db/client";
import type { TicketRelations } from "./rows";
import { visibleTicketsSql } from "./scope";
import type { TicketStatus } from "./status";

type Row = {
  part: "from" | "to" | "page" | "merge";
  kind: string;
  id: number;
  title: string;
  status: string;
  url: string | null;
  at: Date;
};

const ticketColumns = Prisma.sql`t.id, t.title, t.status, NULL AS url`;

function parts(actor: Actor, id: number): Prisma.Sql[] {
  const seen = visibleTicketsSql(actor);
  return [
    Prisma.sql`SELECT 'from' AS part, l.kind, ${ticketColumns}, l.createdAt AS at FROM TicketLink l JOIN Ticket t ON t.id = l.toId
      WHERE l.fromId = ${id} AND ${seen}`,
    Prisma.sql`SELECT 'to', l.kind, ${ticketColumns}, l.createdAt FROM TicketLink l JOIN Ticket t ON t.id = l.fromId
      WHERE l.toId = ${id} AND ${seen}`,
    Prisma.sql`SELECT 'page', '', x.id, x.title, '', x.url, x.createdAt FROM ExternalLink x WHERE x.ticketId = ${id}`,
    Prisma.sql`SELECT 'merge', '', ${ticketColumns}, m.mergedAt FROM TicketMerge m JOIN Ticket t ON t.id = m.fromId
      WHERE m.intoId = ${id} AND m.undoneAt IS NULL AND ${seen}`,
  ];
}

/** What a ticket is linked to, of other tickets those that the actor sees, in one statement. Unscoped: only for a ticket they were found to see. */
export async function unscopedRelations(actor: Actor, id: number): Promise<TicketRelations> {
  const rows = await db.$queryRaw<Row[]>`${Prisma.join(parts(actor, id), " UNION ALL ")}`;
  const byTime = rows.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id);
  const ticket = ({ id: number, title, status }: Row) => ({ number, title, status: status as TicketStatus });
  return {
    links: byTime
      .filter(({ part }) => part === "from" || part === "to")
      .map((row) => ({ ...ticket(row), relation: relationSeen(row.kind as LinkKind, row.part === "from") })),
    pages: byTime.flatMap(({ part, id: pageId, title, url }) =>
      part === "page" ? [{ id: pageId, title, url: url ?? "" }] : [],
    ),
    merged: byTime.filter(({ part }) => part === "merge").map((row) => ({ ...ticket(row), mergedAt: row.at })),
  };
}
