import { Prisma } from "../platform/db/client";
import { within, type Condition, type ListScope, type Narrowing, type Stretch } from "./list-narrowing";
import type { ListSort, Position } from "./list-order";
import type { Range } from "./list-ranges";

export type ListRequest = {
  scope: ListScope;
  narrowing: Narrowing;
  sort: ListSort;
  after: Position | null;
  limit: number;
  /** What one statement may read for this list, where it isn't the usual. */
  rowsPerStatement?: number;
};
/** A list that walks along stretches of indexes; `rest` are the conditions that these don't hold. */
export type Walk = ListRequest & { ranges: readonly Range[]; rest: readonly Condition[] };

const TICKET_COLUMN: Record<ListSort["by"], string> = {
  updatedAt: "t.updatedAt",
  createdAt: "t.createdAt",
  dueAt: "t.dueAt",
  nextDueAt: "t.nextDueAt",
  resolvedAt: "t.resolvedAt",
  priority: "t.priority",
  boardRank: "t.boardRank",
  number: "t.id",
};

const ACCESS_COLUMN = (scope: ListScope) => (scope.kind === "participant" ? "a.publicUpdatedAt" : "a.updatedAt");

/** The column that holds a list's key in a range; a learner's "updated" is the last change they may see. */
function keyColumn({ scope, sort }: Walk, range: Range): string {
  if (sort.by !== "updatedAt") return TICKET_COLUMN[sort.by];
  if (range.from === "access") return ACCESS_COLUMN(scope);
  return scope.kind === "participant" ? "t.publicUpdatedAt" : "t.updatedAt";
}

const isDated = ({ by }: ListSort) => by !== "priority" && by !== "number" && by !== "boardRank";

/** True when a stretch of access rows has to look at the tickets beside. */
export function needsTicket(walk: Walk, range: Range): boolean {
  return range.from === "ticket" || walk.rest.length > 0 || keyColumn(walk, range).startsWith("t.");
}

/** The stretch of time that a list is in by its own order. */
function stretchOfSort({ sort, narrowing }: ListRequest): Stretch | null {
  if (sort.by === "updatedAt") return narrowing.updated;
  return sort.by === "createdAt" ? narrowing.created : null;
}

/** Keyset: `key <= ? AND (key < ? OR id < ?)`, which one index range answers. */
function bounds(walk: Walk, range: Range, id: Prisma.Sql): Prisma.Sql[] {
  const { after, sort } = walk;
  const stretch = stretchOfSort(walk);
  const since = stretch ? within(Prisma.raw(keyColumn(walk, range)), stretch) : [];
  if (!after || range.rank !== after.rank) return since;
  const past = Prisma.raw(sort.descending ? "<" : ">");
  if (range.orderedBy === null) return [Prisma.sql`${id} ${past} ${after.id}`];
  const key = Prisma.raw(keyColumn(walk, range));
  const at = isDated(sort) ? new Date(after.key) : after.key;
  return [...since, Prisma.sql`${key} ${past}= ${at}`, Prisma.sql`(${key} ${past} ${at} OR ${id} ${past} ${after.id})`];
}

/** The statement of one stretch; its rows say `part`, so that several are read at once, whatever each list is sorted by. */
export function rangeSql(walk: Walk, range: Range, part: number, take: number, ordered: boolean): Prisma.Sql {
  const access = range.from === "access";
  const id = Prisma.raw(access ? "a.ticketId" : "t.id");
  const key = Prisma.raw(keyColumn(walk, range));
  const join = access && needsTicket(walk, range) ? Prisma.sql` JOIN Ticket t ON t.id = a.ticketId` : Prisma.empty;
  const table = Prisma.sql`${Prisma.raw(access ? "TicketAccess a" : "Ticket t")} FORCE INDEX (${Prisma.raw(range.index)})${join}`;
  const where = [...range.eq, ...(ordered ? bounds(walk, range, id) : [])];
  const hit =
    walk.rest.length > 0
      ? Prisma.join(
          walk.rest.map(({ sql }) => sql),
          " AND ",
        )
      : Prisma.sql`TRUE`;
  const direction = Prisma.raw(walk.sort.descending ? "DESC" : "ASC");
  const byKey = range.orderedBy === null ? Prisma.empty : Prisma.sql`${key} ${direction}, `;
  const order = ordered ? Prisma.sql` ORDER BY ${byKey}${id} ${direction}` : Prisma.empty;
  const condition = where.length > 0 ? Prisma.sql`WHERE ${Prisma.join(where, " AND ")}` : Prisma.empty;
  const level = walk.sort.by === "priority" ? key : Prisma.sql`NULL`;
  const place = walk.sort.by === "boardRank" ? key : Prisma.sql`CAST(NULL AS SIGNED)`;
  const moment = isDated(walk.sort) ? key : Prisma.sql`CAST(NULL AS DATETIME(3))`;
  return Prisma.sql`(SELECT ${part} AS part, ${id} AS id, ${level} AS level, ${place} AS place, ${moment} AS moment, (${hit}) AS hit FROM ${table} ${condition}${order} LIMIT ${take})`;
}
