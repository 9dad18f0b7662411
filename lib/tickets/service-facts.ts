import { Prisma, type Tx } from "../platform/db/client";
import type { TeamRouting } from "../teams/schema";
import { awaySql } from "./route-tickets";

/** What a ticket's way through its team depends on. */
export type ServiceFacts = {
  id: number;
  open: boolean;
  leadId: number | null;
  teamId: number | null;
  routing: TeamRouting;
  offered: boolean;
  /** Its lead was dealt it by the team's routing, and hasn't taken it up. */
  routed: boolean;
  /** The time to accept it has passed. */
  late: boolean;
  /** Its lead is away. */
  away: boolean;
  version: number;
  publicVersion: number;
};

type Row = Omit<ServiceFacts, "open" | "routing" | "offered" | "routed" | "late" | "away"> & {
  [flag in "open" | "offered" | "routed" | "late" | "away"]: number | bigint | boolean | null;
} & { routing: TeamRouting | null };

/** Reads what routing and offers of tickets depend on, in one statement; the caller holds the tickets' locks. */
export async function unscopedServiceFacts(tx: Tx, ids: readonly number[], today: string): Promise<ServiceFacts[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT t.id, t.open, t.leadId, t.teamId, t.offered, t.version, t.publicVersion, team.routing, a.routed,
      s.acceptBreachedAt IS NOT NULL AND s.acceptedAt IS NULL AS late, u.id IS NOT NULL AND ${awaySql(today)} AS away
    FROM Ticket t LEFT JOIN Team team ON team.id = t.teamId AND team.active = TRUE LEFT JOIN User u ON u.id = t.leadId
      LEFT JOIN Assignment a ON a.ticketId = t.id AND a.userId = t.leadId LEFT JOIN TicketSla s ON s.ticketId = t.id
    WHERE t.id IN (${Prisma.join([...ids])}) ORDER BY t.id`;
  const flag = (value: number | bigint | boolean | null) => Number(value ?? 0) === 1;
  return rows.map((row) => ({
    ...row,
    open: flag(row.open),
    routing: row.routing ?? "by_hand",
    offered: flag(row.offered),
    routed: flag(row.routed),
    late: flag(row.late),
    away: flag(row.away),
  }));
}
