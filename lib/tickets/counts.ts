import { now } from "../platform/clock";
import { db, Prisma } from "../platform/db/client";
import { cached, forgetShortCache } from "../platform/short-cache";
import type { ListScope, Narrowing } from "./list-narrowing";
import type { DueState } from "./filter-schema";
import type { Priority } from "./schema";
import type { TicketStatus } from "./status";

/** How many open tickets share these facts. */
export type OpenFacet = {
  status: TicketStatus;
  priority: Priority;
  categoryId: number;
  teamId: number | null;
  unassigned: boolean;
  /** Its team's other members are asked to take it. */
  offered: boolean;
  /** A running target has passed, or will soon. */
  due: DueState | null;
  count: number;
};
type Counted = "unassigned" | "offered" | "count";
type Row = Omit<OpenFacet, Counted> & { [column in Counted]: number | bigint | boolean };

/** Counting stops here: what is beyond is said as "more". */
export const DONE_COUNTED = 450;

/** Forgets what was counted: for tests, which change things faster than people. */
export const forgetCounts = forgetShortCache;

const toFacet = (row: Row): OpenFacet => ({
  ...row,
  unassigned: Number(row.unassigned) === 1,
  offered: Number(row.offered) === 1,
  count: Number(row.count),
});
const facts = (
  at: Date,
) => Prisma.sql`t.status, t.priority, t.categoryId, t.teamId, t.leadId IS NULL AS unassigned, t.offered,
  CASE WHEN t.nextDueAt <= ${at} THEN 'late' WHEN t.soonAt <= ${at} THEN 'soon' END AS due, COUNT(*) AS count`;
const BY_FACTS = Prisma.sql`GROUP BY t.status, t.priority, t.categoryId, t.teamId, t.leadId IS NULL, t.offered, due`;

/** All open tickets by their facts: the one count that reads them all, shared by everybody for 2 s. */
function allOpen(): Promise<OpenFacet[]> {
  return cached("open", async () => {
    const rows = await db.$queryRaw<Row[]>`SELECT ${facts(now())} FROM Ticket t WHERE t.open = TRUE ${BY_FACTS}`;
    return rows.map(toFacet);
  });
}

/** A restricted technician's own open tickets outside their teams. */
function ownElsewhere({ userId, teamIds }: Extract<ListScope, { kind: "teams" }>): Promise<OpenFacet[]> {
  return cached(`own:${String(userId)}:${teamIds.join()}`, async () => {
    const elsewhere =
      teamIds.length > 0
        ? Prisma.sql`t.teamId NOT IN (${Prisma.join([...teamIds])})`
        : Prisma.sql`t.teamId IS NOT NULL`;
    const rows = await db.$queryRaw<Row[]>`
      SELECT ${facts(now())} FROM TicketAccess a JOIN Ticket t ON t.id = a.ticketId
      WHERE a.userId = ${userId} AND a.open = TRUE AND ${elsewhere} ${BY_FACTS}`;
    return rows.map(toFacet);
  });
}

/** The open tickets of a scope by their facts; at most 2 s old. */
export async function openFacets(scope: ListScope): Promise<OpenFacet[]> {
  if (scope.kind === "participant") return [];
  const all = await allOpen();
  if (scope.kind === "all") return all;
  const ofTeams = all.filter(({ teamId }) => teamId === null || scope.teamIds.includes(teamId));
  return [...ofTeams, ...(await ownElsewhere(scope))];
}

/** How many open tickets a person leads or helps on; at most 2 s old. */
export function openAssignedTo(userId: number): Promise<number> {
  return cached(`assigned:${String(userId)}`, async () => {
    const [row] = await db.$queryRaw<{ count: number | bigint }[]>`
      SELECT COUNT(*) AS count FROM TicketAccess WHERE userId = ${userId} AND assigned = TRUE AND open = TRUE`;
    return Number(row?.count ?? 0);
  });
}

/** How many open tickets each of the people leads or helps on. */
export async function openAssignedByPerson(userIds: readonly number[]): Promise<Map<number, number>> {
  if (userIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ userId: number; count: number | bigint }[]>`
    SELECT userId, COUNT(*) AS count FROM TicketAccess
    WHERE userId IN (${Prisma.join([...userIds])}) AND assigned = TRUE AND open = TRUE GROUP BY userId`;
  return new Map(rows.map(({ userId, count }) => [userId, Number(count)]));
}

type DoneCounts = { resolved: number | null; closed: number | null };

/** How many tickets are resolved and closed, each null from 450 on; at most 2 s old. */
export function doneCounts(): Promise<DoneCounts> {
  return cached("done", async () => {
    const rows = await db.$queryRaw<{ status: keyof DoneCounts }[]>`
      (SELECT status FROM Ticket WHERE status = 'resolved' LIMIT ${DONE_COUNTED})
      UNION ALL (SELECT status FROM Ticket WHERE status = 'closed' LIMIT ${DONE_COUNTED})`;
    const count = (status: keyof DoneCounts) => rows.filter((row) => row.status === status).length;
    const told = (counted: number) => (counted < DONE_COUNTED ? counted : null);
    return { resolved: told(count("resolved")), closed: told(count("closed")) };
  });
}

/** Whether a narrowing narrows nothing. */
export function narrowsNothing(narrowing: Narrowing): boolean {
  return Object.entries(narrowing).every(([name, value]) => name === "statuses" || value === null || value === false);
}

const COUNTED_FACTS: ReadonlySet<string> = new Set([
  "statuses",
  "priorities",
  "categoryIds",
  "teams",
  "due",
  "offered",
]);

/** Whether a narrowing is by the facts that are counted, and by nothing else. */
export function countsByFacts({ assignee, ...others }: Narrowing): boolean {
  const uncounted = Object.entries(others).some(([name, value]) => value !== null && !COUNTED_FACTS.has(name));
  return (assignee === null || assignee === "none") && !uncounted;
}

/** True when tickets with these facts are within a narrowing. */
export function facetMatches(facet: OpenFacet, narrowing: Narrowing): boolean {
  const { statuses, priorities, categoryIds, teams, assignee, due, offered } = narrowing;
  return (
    (statuses?.includes(facet.status) ?? true) &&
    (priorities?.includes(facet.priority) ?? true) &&
    (categoryIds?.includes(facet.categoryId) ?? true) &&
    (teams === null || (facet.teamId === null ? teams.none : teams.ids.includes(facet.teamId))) &&
    (due === null || due.state === facet.due) &&
    (assignee !== "none" || facet.unassigned) &&
    (!offered || facet.offered)
  );
}
