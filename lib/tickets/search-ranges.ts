import { Prisma } from "../platform/db/client";
import { conditionsOf, openness, type ListScope, type Narrowing } from "./list-narrowing";
import {
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

/**
 * The stretches that are searched by what is written on their tickets; null for everything. Who sees but a part is told whether it was read
 * to its end: their stretches hold nothing else.
 */
export function searchedRanges(scope: ListScope, narrowing: Narrowing): Ranges | null {
  if (scope.kind === "teams") return teamScopeRanges(scope, narrowing);
  const found = scope.kind === "all" ? rangesOfFilter(scope, narrowing) : selectiveRanges(scope, narrowing);
  return found && found.ranges.length > 0 ? found : null;
}
