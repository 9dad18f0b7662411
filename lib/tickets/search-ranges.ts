import { Prisma } from "../platform/db/client";
import { conditionsOf, openness, within, type ListScope, type Narrowing } from "./list-narrowing";
import {
  assignedRanges,
  offeredRanges,
  openIs,
  rangesOfDue,
  rangesOfTime,
  selectiveRanges,
  teamScopeRanges,
  ticketRange,
  type Ranges,
} from "./list-ranges";
import { orderedRanges } from "./ordered-ranges";

const LAST_CHANGED_FIRST = { by: "updatedAt", descending: true } as const;

/** Stretches whose order is the column that bounds them. */
const orderedBy = ({ ranges, holds }: Ranges, column: string): Ranges => ({
  ranges: ranges.map((range) => ({ ...range, orderedBy: column })),
  holds,
});

function priorityRanges(narrowing: Narrowing): Ranges | null {
  const { priorities, statuses } = narrowing;
  if (!priorities) return null;
  const is = (priority: string) => Prisma.sql`t.priority = ${priority}`;
  if (!statuses)
    return {
      ranges: priorities.map((one) => ticketRange("Ticket_priority_idx", [is(one)], null)),
      holds: ["priority"],
    };
  const { values, whole } = openness(narrowing);
  if (whole && values.every(Boolean))
    return {
      ranges: priorities.map((one) =>
        ticketRange("Ticket_open_priority_updatedAt_idx", [openIs(true), is(one)], "updatedAt"),
      ),
      holds: ["open", "priority"],
    };
  const ranges = statuses.flatMap((status) =>
    priorities.map((one) =>
      ticketRange("Ticket_status_priority_idx", [Prisma.sql`t.status = ${status}`, is(one)], null),
    ),
  );
  return { ranges, holds: ["open", "status", "priority"] };
}

function timeRanges({ created, updated }: Narrowing): Ranges | null {
  if (created) return orderedBy(rangesOfTime("createdAt", created), "createdAt");
  return updated ? orderedBy(rangesOfTime("updatedAt", updated), "updatedAt") : null;
}

/** Of everything: the stretches of what a filter probably leaves fewest of. */
function rangesOfFilter(scope: ListScope, narrowing: Narrowing): Ranges | null {
  const { due } = narrowing;
  if (due) return orderedBy(rangesOfDue(due), due.state === "late" ? "nextDueAt" : "soonAt");
  const few = selectiveRanges(scope, narrowing) ?? priorityRanges(narrowing);
  if (few) return few;
  const done = openness(narrowing).values.includes(false);
  const time = done ? timeRanges(narrowing) : null;
  if (time || conditionsOf(scope, narrowing).length === 0) return time;
  return orderedRanges(scope, narrowing, LAST_CHANGED_FIRST);
}

type Teams = Extract<ListScope, { kind: "teams" }>;

/** The narrowest stretches that a filter names among what somebody sees, with nothing else in them. */
function rangesInSight(scope: Teams, narrowing: Narrowing): Ranges {
  const { assignee, offered, teams } = narrowing;
  if (assignee === scope.userId) return assignedRanges(scope.userId, narrowing);
  const asked = teams !== null && teams.ids.every((id) => scope.teamIds.includes(id)) ? teams : null;
  if (asked && offered) return offeredRanges([...asked.ids, ...(asked.none ? [null] : [])]);
  const { ranges, holds } = teamScopeRanges(scope, narrowing);
  // What is one's own elsewhere lies outside the teams that are asked for.
  return asked
    ? { ranges: ranges.filter(({ from }) => from === "ticket"), holds: [...holds, "team"] }
    : { ranges, holds };
}

/** Stretches ordered by the last change, down to when it was at the earliest and from when at the latest. */
function changedWithin({ ranges, holds }: Ranges, updated: NonNullable<Narrowing["updated"]>): Ranges {
  return {
    ranges: ranges.map((range) => {
      const changed = Prisma.raw(`${range.from === "access" ? "a" : "t"}.updatedAt`);
      return { ...range, eq: [...range.eq, ...within(changed, updated)] };
    }),
    holds: [...holds, "updated"],
  };
}

function searchedInSight(scope: Teams, narrowing: Narrowing): Ranges {
  const { ranges, holds } = rangesInSight(scope, narrowing);
  const inSight = { ranges, holds: [...holds, "scope"] };
  return narrowing.updated ? changedWithin(inSight, narrowing.updated) : inSight;
}

/**
 * The stretches that are searched by what is written on their tickets; null for everything. Who sees but a part is told whether it was read
 * to its end: their stretches hold nothing else.
 */
export function searchedRanges(scope: ListScope, narrowing: Narrowing): Ranges | null {
  if (scope.kind === "teams") return searchedInSight(scope, narrowing);
  const found = scope.kind === "all" ? rangesOfFilter(scope, narrowing) : selectiveRanges(scope, narrowing);
  return found && found.ranges.length > 0 ? found : null;
}
