import { Prisma } from "../platform/db/client";
import { openness, type ListScope, type Narrowing } from "./list-narrowing";
import { positionOf, prioritiesInOrder, type ListSort } from "./list-order";
import { openIs, selectiveRanges, ticketRange, type Ranges } from "./list-ranges";
import { priorities } from "./schema";
import { statuses } from "./status";

type IndexPart = { index: string; eq: Prisma.Sql[] };

/** The broad indexes of a sort column: by status, by open, or bare, whichever the statuses allow. */
function broadStretches(
  names: { status?: string; open: string; bare: string },
  narrowing: Narrowing,
): { stretches: IndexPart[]; holds: string[] } {
  const { values, whole } = openness(narrowing);
  const [only] = values;
  if (!whole && names.status !== undefined) {
    const { status } = names;
    const wanted = narrowing.statuses ?? statuses;
    return {
      stretches: wanted.map((value) => ({ index: status, eq: [Prisma.sql`t.status = ${value}`] })),
      holds: ["status", "open"],
    };
  }
  if (values.length === 1 && only !== undefined)
    return { stretches: [{ index: names.open, eq: [openIs(only)] }], holds: ["open"] };
  return { stretches: [{ index: names.bare, eq: [] }], holds: whole ? ["open"] : [] };
}

function byPriority(sort: ListSort, narrowing: Narrowing): Ranges {
  const names = { status: "Ticket_status_priority_idx", open: "Ticket_open_priority_idx", bare: "Ticket_priority_idx" };
  const { stretches, holds } = broadStretches(names, narrowing);
  const wanted = prioritiesInOrder(sort).filter((priority) => narrowing.priorities?.includes(priority) ?? true);
  const rankOf = (value: string) => (sort.by === "priority" ? positionOf(sort, 0, value).rank : 0);
  const ranges = stretches.flatMap(({ index, eq }) =>
    wanted.map((value) => ticketRange(index, [...eq, Prisma.sql`t.priority = ${value}`], null, rankOf(value))),
  );
  return { ranges, holds: [...holds, "priority"] };
}

function byDate(sort: ListSort, narrowing: Narrowing): Ranges {
  const column = sort.by;
  const names = {
    ...(column === "updatedAt" || column === "resolvedAt" ? { status: `Ticket_status_${column}_idx` } : {}),
    open: `Ticket_open_${column}_idx`,
    bare: `Ticket_${column}_idx`,
  };
  const { stretches, holds } = broadStretches(names, narrowing);
  if (column !== "dueAt" && column !== "nextDueAt")
    return { ranges: stretches.map(({ index, eq }) => ticketRange(index, eq, column)), holds };
  const due = Prisma.raw(`t.${column}`);
  const ranges = stretches.flatMap(({ index, eq }) => [
    ticketRange(index, [...eq, Prisma.sql`${due} IS NOT NULL`], column, 0),
    ticketRange(index, [...eq, Prisma.sql`${due} IS NULL`], null, 1),
  ]);
  return { ranges, holds };
}

/** The columns of the board: one stretch for each priority, so that a few priorities are found without walking past the others. */
function byBoardRank(narrowing: Narrowing): Ranges {
  const wanted = narrowing.priorities ?? priorities;
  const ranges = (narrowing.statuses ?? statuses).flatMap((status) =>
    wanted.map((priority) =>
      ticketRange(
        "Ticket_status_priority_boardRank_idx",
        [Prisma.sql`t.status = ${status}`, Prisma.sql`t.priority = ${priority}`],
        "boardRank",
      ),
    ),
  );
  return { ranges, holds: ["status", "open", "priority"] };
}

/** Stretches that hold every match in the order of the list. */
export function orderedRanges(scope: ListScope, narrowing: Narrowing, sort: ListSort): Ranges {
  if (sort.by === "updatedAt") return selectiveRanges(scope, narrowing) ?? byDate(sort, narrowing);
  if (sort.by === "priority") return byPriority(sort, narrowing);
  if (sort.by === "boardRank") return byBoardRank(narrowing);
  if (sort.by !== "number") return byDate(sort, narrowing);
  const everything = openness(narrowing).values.length === 2 && narrowing.priorities === null;
  return everything ? { ranges: [ticketRange("PRIMARY", [], null)], holds: [] } : byPriority(sort, narrowing);
}
