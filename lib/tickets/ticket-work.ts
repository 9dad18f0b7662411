import type { ChecklistEntryRow } from "../checklists/rows";
import { isStaff, type Actor } from "../platform/actor";
import { db, Prisma } from "../platform/db/client";
import { actorIdOf } from "../platform/events";
import type { RatingFacts } from "../satisfaction/rows";
import type { Score } from "../satisfaction/labels";
import { mayBeRated } from "../satisfaction/schema";
import type { TimeSpent } from "../time-spent/rows";
import { ticketPolicy } from "./policy";
import type { TicketStatus } from "./status";

/** What was done on a ticket beside the words: read by staff. */
export type TicketWork = { checklist: ChecklistEntryRow[]; time: TimeSpent };

const NEWEST = 100;

type Part = "entry" | "total" | "time" | "timer" | "rating";
type Wide = number | bigint | string;
type Row = {
  part: Part;
  id: Wide;
  text: string;
  amount: Wide | null;
  at: Date | null;
  userId: number | null;
  name: string | null;
  code: Score | null;
  until: Date | null;
};

export type WorkColumns = {
  id: number;
  requesterId: number;
  status: TicketStatus;
  closedReason: string | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
  checklistCount: number;
  minutesSpent: number;
  runningTimers: number;
  satisfaction: Score | null;
};

const none = Prisma.sql`NULL AS code, NULL AS until`;

function checklistPart(id: number): Prisma.Sql {
  return Prisma.sql`(SELECT 'entry' AS part, e.id, e.text, e.version AS amount, e.doneAt AS at, u.id AS userId, u.name, ${none}
    FROM ChecklistEntry e LEFT JOIN User u ON u.id = e.doneById WHERE e.ticketId = ${id} ORDER BY e.position, e.id LIMIT ${NEWEST})`;
}

function timeParts(id: number): Prisma.Sql[] {
  return [
    Prisma.sql`(SELECT 'total' AS part, 0 AS id, '' AS text, SUM(e.minutes) AS amount, NULL AS at, u.id AS userId, u.name, ${none}
      FROM TimeEntry e JOIN User u ON u.id = e.userId WHERE e.ticketId = ${id} GROUP BY u.id, u.name)`,
    Prisma.sql`(SELECT 'time' AS part, e.id, e.line AS text, e.minutes AS amount, CAST(e.day AS DATETIME) AS at, u.id AS userId, u.name, ${none}
      FROM TimeEntry e JOIN User u ON u.id = e.userId WHERE e.ticketId = ${id} ORDER BY e.id DESC LIMIT ${NEWEST})`,
  ];
}

function timerPart(id: number, me: number): Prisma.Sql {
  return Prisma.sql`(SELECT 'timer' AS part, 0 AS id, '' AS text, 0 AS amount, t.startedAt AS at, t.userId, '' AS name, ${none}
    FROM RunningTimer t WHERE t.userId = ${me} AND t.ticketId = ${id})`;
}

function ratingPart(id: number): Prisma.Sql {
  return Prisma.sql`(SELECT 'rating' AS part, r.id, r.line AS text, 0 AS amount, r.updatedAt AS at, r.userId, '' AS name, r.score AS code, r.resolvedAt AS until
    FROM Rating r WHERE r.ticketId = ${id} ORDER BY r.resolvedAt DESC LIMIT 1)`;
}

/** Only what the ticket's own columns say there is: one without any of it costs no statement. */
function partsOf(ticket: WorkColumns, who: { staff: boolean; requester: boolean; me: number }): Prisma.Sql[] {
  const { id } = ticket;
  const parts: Prisma.Sql[] = [];
  if (who.staff && ticket.checklistCount > 0) parts.push(checklistPart(id));
  if (who.staff && ticket.minutesSpent > 0) parts.push(...timeParts(id));
  if (who.staff && ticket.runningTimers > 0) parts.push(timerPart(id, who.me));
  if ((who.staff || who.requester) && ticket.satisfaction !== null) parts.push(ratingPart(id));
  return parts;
}

function workOf(rows: readonly Row[], me: number, minutes: number): TicketWork {
  const of = (part: Part) => rows.filter((row) => row.part === part);
  const byOf = ({ userId, name }: Row) => ({ id: userId ?? 0, name: name ?? "" });
  return {
    checklist: of("entry").map(({ id, text, amount, at, name }) => ({
      id: Number(id),
      text,
      version: Number(amount),
      done: at ? { by: name ?? "", at } : null,
    })),
    time: {
      minutes,
      people: of("total")
        .map((row) => ({ ...byOf(row), minutes: Number(row.amount) }))
        .sort((a, b) => b.minutes - a.minutes || a.id - b.id),
      entries: of("time").map((row) => ({
        id: Number(row.id),
        by: byOf(row),
        minutes: Number(row.amount),
        day: row.at?.toISOString().slice(0, 10) ?? "",
        line: row.text,
        mine: row.userId === me,
      })),
      runningSince: of("timer")[0]?.at ?? null,
    },
  };
}

function ratingOf(ticket: WorkColumns, row: Row | undefined, requester: boolean, now: Date): RatingFacts | null {
  const may = requester && mayBeRated(ticket, now);
  // What was said before it was reopened is no longer what its requester says; to staff it still tells something.
  const stands = row?.until?.getTime() === ticket.resolvedAt?.getTime();
  if (!row || (may && !stands)) return may ? { score: null, line: "", at: null, may } : null;
  return { score: row.code, line: row.text, at: row.at, may };
}

/** What was done on a ticket and how its requester judges it, in one statement at most. Unscoped: only for a ticket that the actor was found to see. */
export async function unscopedTicketWork(
  actor: Actor,
  ticket: WorkColumns,
  now: Date,
): Promise<{ work: TicketWork | null; rating: RatingFacts | null }> {
  const staff = isStaff(actor) || actor.kind === "system";
  const requester = ticketPolicy.rate(actor, ticket);
  const me = actorIdOf(actor) ?? -1;
  const parts = partsOf(ticket, { staff, requester, me });
  const rows = parts.length === 0 ? [] : await db.$queryRaw<Row[]>`${Prisma.join(parts, " UNION ALL ")}`;
  return {
    work: staff ? workOf(rows, me, ticket.minutesSpent) : null,
    rating: ratingOf(
      ticket,
      rows.find(({ part }) => part === "rating"),
      requester,
      now,
    ),
  };
}
