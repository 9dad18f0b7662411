import { Prisma } from "../platform/db/client";
import { openness, within, type ListScope, type Narrowing, type Stretch } from "./list-narrowing";

/** One stretch of one index. `eq` pins its first columns; what is left of it is ordered by the list's key, then the number. */
export type Range = {
  from: "ticket" | "access";
  index: string;
  eq: Prisma.Sql[];
  /** The column the stretch is ordered by, or null when by number alone. */
  orderedBy: string | null;
  /** Its rank in the list, for those that rank. */
  rank: number;
};

/** Stretches that together hold every match, and the conditions that they already hold. */
export type Ranges = { ranges: Range[]; holds: readonly string[] };

/** Beyond this, reading a little of each costs more than walking a broader index. */
const MAX_RANGES = 24;

/** A stretch of an index of tickets. */
export const ticketRange = (index: string, eq: Prisma.Sql[], orderedBy: string | null, rank = 0): Range => ({
  from: "ticket",
  index,
  eq,
  orderedBy,
  rank,
});
const accessRange = (index: string, eq: Prisma.Sql[], orderedBy: string): Range => ({
  from: "access",
  index,
  eq,
  orderedBy,
  rank: 0,
});

/** The condition that pins `open`. */
export const openIs = (value: boolean) => Prisma.sql`t.open = ${value}`;
const accessOpen = (value: boolean) => Prisma.sql`a.open = ${value}`;

/** What somebody leads or helps with. */
export function assignedRanges(userId: number, narrowing: Narrowing): Ranges {
  const ranges = openness(narrowing).values.map((value) =>
    accessRange(
      "TicketAccess_userId_assigned_open_updatedAt_idx",
      [Prisma.sql`a.userId = ${userId}`, Prisma.sql`a.assigned = TRUE`, accessOpen(value)],
      "updatedAt",
    ),
  );
  return { ranges, holds: ["assignee", "open"] };
}

function participantRanges(userId: number, narrowing: Narrowing): Ranges {
  const { values } = openness(narrowing);
  const person = [Prisma.sql`a.userId = ${userId}`, Prisma.sql`a.participant = TRUE`];
  const [only] = values;
  const range =
    values.length === 1 && only !== undefined
      ? accessRange(
          "TicketAccess_userId_participant_open_publicUpdatedAt_idx",
          [...person, accessOpen(only)],
          "publicUpdatedAt",
        )
      : accessRange("TicketAccess_userId_participant_publicUpdatedAt_idx", person, "publicUpdatedAt");
  return { ranges: [range], holds: ["scope", "open"] };
}

function byColumn(
  index: string,
  column: string,
  values: readonly (number | null)[],
  narrowing: Narrowing,
  holds: string,
): Ranges {
  const name = Prisma.raw(column);
  const ranges = values.flatMap((value) =>
    openness(narrowing).values.map((flag) =>
      ticketRange(
        index,
        [value === null ? Prisma.sql`t.${name} IS NULL` : Prisma.sql`t.${name} = ${value}`, openIs(flag)],
        "updatedAt",
      ),
    ),
  );
  return { ranges, holds: [holds, "open"] };
}

const byTeam = (ids: readonly (number | null)[], narrowing: Narrowing, holds: string) =>
  byColumn("Ticket_teamId_open_updatedAt_idx", "teamId", ids, narrowing, holds);

/** What is offered to teams: their index holds open tickets only. */
export const offeredRanges = (ids: readonly (number | null)[]): Ranges => ({
  ranges: ids.map((id) =>
    ticketRange(
      "Ticket_teamId_offered_updatedAt_idx",
      [id === null ? Prisma.sql`t.teamId IS NULL` : Prisma.sql`t.teamId = ${id}`, Prisma.sql`t.offered = TRUE`],
      "updatedAt",
    ),
  ),
  holds: ["team", "offered"],
});

/** A restricted technician's: their teams', those of no team, and their own elsewhere; of these only what the teams asked for allow. */
export function teamScopeRanges(scope: Extract<ListScope, { kind: "teams" }>, narrowing: Narrowing): Ranges {
  const { teams } = narrowing;
  const reached = [null, ...scope.teamIds].filter(
    (id) => teams === null || (id === null ? teams.none : teams.ids.includes(id)),
  );
  const own = openness(narrowing).values.map((value) =>
    accessRange(
      "TicketAccess_userId_open_updatedAt_idx",
      [Prisma.sql`a.userId = ${scope.userId}`, accessOpen(value)],
      "updatedAt",
    ),
  );
  const ofTeams = byTeam(reached, narrowing, "scope");
  return { ranges: [...ofTeams.ranges, ...own], holds: ofTeams.holds };
}

/** Stretches that one selective property names, ordered by the last update; null when no property is selective. */
export function selectiveRanges(scope: ListScope, narrowing: Narrowing): Ranges | null {
  const { assignee, requesterId, teams, categoryIds } = narrowing;
  const candidates = [
    () => (scope.kind === "participant" ? participantRanges(scope.userId, narrowing) : null),
    () => (typeof assignee === "number" ? assignedRanges(assignee, narrowing) : null),
    () =>
      requesterId === null
        ? null
        : byColumn("Ticket_requesterId_open_updatedAt_idx", "requesterId", [requesterId], narrowing, "requester"),
    () => (narrowing.offered && teams !== null ? offeredRanges([...teams.ids, ...(teams.none ? [null] : [])]) : null),
    () => (scope.kind === "teams" ? teamScopeRanges(scope, narrowing) : null),
    () => (teams === null ? null : byTeam([...teams.ids, ...(teams.none ? [null] : [])], narrowing, "team")),
    () =>
      categoryIds === null
        ? null
        : byColumn("Ticket_categoryId_open_updatedAt_idx", "categoryId", categoryIds, narrowing, "category"),
    () =>
      assignee === "none"
        ? byColumn("Ticket_leadId_open_updatedAt_idx", "leadId", [null], narrowing, "assignee")
        : null,
  ];
  for (const candidate of candidates) {
    const found = candidate();
    if (found && found.ranges.length <= MAX_RANGES) return found;
  }
  return null;
}

/** The tickets that words found, which are a bounded few. */
export function rangesOfIds(ids: readonly number[]): Ranges {
  return { ranges: [ticketRange("PRIMARY", [Prisma.sql`t.id IN (${Prisma.join([...ids])})`], null)], holds: [] };
}

/** What is late or due soon, in no order: indexes that hold only tickets whose clocks run. */
export function rangesOfDue({ state, at }: NonNullable<Narrowing["due"]>): Ranges {
  const late = state === "late";
  const past = late ? Prisma.sql`t.nextDueAt <= ${at}` : Prisma.sql`t.soonAt <= ${at}`;
  return {
    ranges: [ticketRange(late ? "Ticket_nextDueAt_idx" : "Ticket_soonAt_idx", [past], null)],
    holds: late ? ["due", "open"] : ["open"],
  };
}

/** What was opened, or last changed, within a stretch of time, in no order. */
export function rangesOfTime(column: "createdAt" | "updatedAt", stretch: Stretch): Ranges {
  const inside = within(Prisma.raw(`t.${column}`), stretch);
  const holds = [column === "createdAt" ? "created" : "updated"];
  return { ranges: [ticketRange(`Ticket_${column}_idx`, inside, null)], holds };
}
