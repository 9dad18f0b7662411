import { Prisma, type Tx } from "../platform/db/client";
import type { Priority } from "../tickets/schema";
import type { TicketStatus } from "../tickets/status";
import type { Pause } from "./target-time";
import type { ClockFacts, Target, Told } from "./ticket-clocks";

/** A ticket's clocks as they are stored, with all that moves them. */
export type StoredClocks = ClockFacts & {
  ticketId: number;
  categoryId: number;
  priority: Priority;
  teamId: number | null;
  /** True when somebody is on it, and where it has a team, somebody of that team; who was dealt it by routing, once they took it up. */
  inHand: boolean;
  policyId: number | null;
  /** The rules it was last counted by, 0 before the first time. */
  countedBy: number;
  moments: { pausedAt: Date | null; nextDueAt: Date | null; soonAt: Date | null };
  rules: { revision: number; stamp: string };
};

type Row = {
  id: number;
  status: TicketStatus;
  priority: Priority;
  categoryId: number;
  teamId: number | null;
  createdAt: Date;
  firstReplyAt: Date | null;
  acceptBy: Date | null;
  respondBy: Date | null;
  dueAt: Date | null;
  nextDueAt: Date | null;
  soonAt: Date | null;
  dueSetById: number | null;
  waitsSince: Date | null;
  inHand: number | bigint;
  policyId: number | null;
  countedBy: number | null;
  acceptFrom: Date | null;
  acceptedAt: Date | null;
  acceptWarnedAt: Date | null;
  acceptBreachedAt: Date | null;
  respondWarnedAt: Date | null;
  respondBreachedAt: Date | null;
  resolveWarnedAt: Date | null;
  resolveBreachedAt: Date | null;
  pausedAt: Date | null;
  resumedAt: Date | null;
  revision: number;
  changedAt: Date;
};

const told = (warnedAt: Date | null, breachedAt: Date | null): Told => ({ warnedAt, breachedAt });

function toClocks(row: Row, pauses: readonly Pause[]): StoredClocks {
  return {
    ticketId: row.id,
    status: row.status,
    priority: row.priority,
    categoryId: row.categoryId,
    teamId: row.teamId,
    createdAt: row.createdAt,
    acceptFrom: row.acceptFrom ?? row.createdAt,
    acceptedAt: row.acceptedAt,
    respondedAt: row.firstReplyAt,
    inHand: Number(row.inHand) === 1,
    policyId: row.policyId,
    countedBy: row.countedBy ?? 0,
    pauses,
    promised: { accept: row.acceptBy, respond: row.respondBy, resolve: row.dueAt },
    resolveByHand: row.dueSetById !== null,
    told: {
      accept: told(row.acceptWarnedAt, row.acceptBreachedAt),
      respond: told(row.respondWarnedAt, row.respondBreachedAt),
      resolve: told(row.resolveWarnedAt, row.resolveBreachedAt),
    },
    moments: { pausedAt: row.waitsSince, nextDueAt: row.nextDueAt, soonAt: row.soonAt },
    rules: { revision: row.revision, stamp: `${String(row.revision)} ${row.changedAt.toISOString()}` },
  };
}

/** Reads the clocks of tickets with their pauses and the state of the rules, in one statement; the caller holds the tickets' locks. */
export async function unscopedClocks(tx: Tx, ids: readonly number[]): Promise<StoredClocks[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT t.id, t.status, t.priority, t.categoryId, t.teamId, t.createdAt, t.firstReplyAt, t.acceptBy, t.respondBy, t.dueAt, t.nextDueAt,
      t.soonAt, t.dueSetById, t.pausedAt AS waitsSince,
      EXISTS (SELECT 1 FROM Assignment a WHERE a.ticketId = t.id AND a.routed = FALSE AND (t.teamId IS NULL
        OR EXISTS (SELECT 1 FROM TeamMember m WHERE m.teamId = t.teamId AND m.userId = a.userId))) AS inHand,
      s.policyId, s.revision AS countedBy, s.acceptFrom, s.acceptedAt, s.acceptWarnedAt, s.acceptBreachedAt, s.respondWarnedAt,
      s.respondBreachedAt, s.resolveWarnedAt, s.resolveBreachedAt, p.pausedAt, p.resumedAt, r.revision, r.changedAt
    FROM Ticket t JOIN SlaRules r ON r.id = 1 LEFT JOIN TicketSla s ON s.ticketId = t.id LEFT JOIN SlaPause p ON p.ticketId = t.id
    WHERE t.id IN (${Prisma.join([...ids])}) ORDER BY t.id, p.pausedAt`;
  const byTicket = Map.groupBy(rows, ({ id }) => id);
  return [...byTicket.values()].flatMap((own) => {
    const pauses = own.flatMap(({ pausedAt, resumedAt }) => (pausedAt ? [{ from: pausedAt, to: resumedAt }] : []));
    return own[0] ? [toClocks(own[0], pauses)] : [];
  });
}

const same = (a: Date | null, b: Date | null) => a?.getTime() === b?.getTime();

/** Writes a ticket's deadlines where lists find them, if they moved. */
export async function storeMoments(
  tx: Tx,
  before: StoredClocks,
  targets: readonly Target[],
  moments: StoredClocks["moments"],
): Promise<void> {
  const by = (kind: Target["kind"]) => targets.find((target) => target.kind === kind)?.by ?? null;
  const next = { acceptBy: by("accept"), respondBy: by("respond"), dueAt: by("resolve"), ...moments };
  const { promised } = before;
  const was = { acceptBy: promised.accept, respondBy: promised.respond, dueAt: promised.resolve, ...before.moments };
  const moved = Object.keys(next).some((name) => !same(next[name as keyof typeof next], was[name as keyof typeof was]));
  if (moved) await tx.ticket.updateMany({ where: { id: before.ticketId }, data: next });
}

export type SlaColumns = Pick<ClockFacts, "acceptFrom" | "acceptedAt" | "told"> & {
  ticketId: number;
  policyId: number | null;
  revision: number;
  live: boolean;
  alarmAt: Date | null;
};

/** Writes how tickets' deadlines came about, in one statement. */
export async function storeSla(tx: Tx, rows: readonly SlaColumns[]): Promise<void> {
  const values = rows.map(
    ({ told: { accept, respond, resolve }, ...row }) =>
      Prisma.sql`(${row.ticketId}, ${row.policyId}, ${row.revision}, ${row.live}, ${row.acceptFrom}, ${row.acceptedAt}, ${accept.warnedAt},
        ${accept.breachedAt}, ${respond.warnedAt}, ${respond.breachedAt}, ${resolve.warnedAt}, ${resolve.breachedAt}, ${row.alarmAt})`,
  );
  await tx.$executeRaw`
    INSERT INTO TicketSla (ticketId, policyId, revision, live, acceptFrom, acceptedAt, acceptWarnedAt, acceptBreachedAt, respondWarnedAt,
      respondBreachedAt, resolveWarnedAt, resolveBreachedAt, alarmAt) VALUES ${Prisma.join(values)}
    ON DUPLICATE KEY UPDATE policyId = VALUES(policyId), revision = VALUES(revision), live = VALUES(live),
      acceptFrom = VALUES(acceptFrom), acceptedAt = VALUES(acceptedAt), acceptWarnedAt = VALUES(acceptWarnedAt),
      acceptBreachedAt = VALUES(acceptBreachedAt), respondWarnedAt = VALUES(respondWarnedAt),
      respondBreachedAt = VALUES(respondBreachedAt), resolveWarnedAt = VALUES(resolveWarnedAt),
      resolveBreachedAt = VALUES(resolveBreachedAt), alarmAt = VALUES(alarmAt)`;
}

/** Writes the pause that began or ended now, if one did. */
export async function storePause(tx: Tx, ticketId: number, pause: Pause): Promise<void> {
  const { from: pausedAt, to: resumedAt } = pause;
  await tx.slaPause.upsert({
    where: { ticketId_pausedAt: { ticketId, pausedAt } },
    create: { ticketId, pausedAt, resumedAt },
    update: { resumedAt },
    select: { ticketId: true },
  });
}
