import { db, Prisma } from "../platform/db/client";
import {
  conditionsOf,
  matchesNothing,
  openness,
  type Condition,
  type ListScope,
  type Narrowing,
  type Stretch,
  within,
} from "./list-narrowing";
import { comparePositions, positionOf, type ListSort, type Position } from "./list-order";
import { orderedRanges, rangesOfDue, rangesOfIds, selectiveRanges, type Range, type Ranges } from "./list-ranges";

/** What one statement reads of the indexes, so that with what the server adds it stays below 1,000 rows. A list reads
 *  again from where it stopped, a few times, and then gives what it has. */
const ROWS_PER_STATEMENT = 720;
const STATEMENTS = 3;

export type ListRequest = {
  scope: ListScope;
  narrowing: Narrowing;
  sort: ListSort;
  after: Position | null;
  limit: number;
  /** What one statement may read, where it isn't the usual. */
  rowsPerStatement?: number;
};
/** The numbers of a page in order; `next` is where the list goes on, null at its end. A page may be short and still go on. */
export type ListKeys = { ids: number[]; next: Position | null };

type KeyRow = { part: number | bigint; id: number; value: unknown; hit: number | bigint };
type Found = { position: Position; hit: boolean };
type Walk = ListRequest & { ranges: readonly Range[]; rest: readonly Condition[] };

const TICKET_COLUMN: Record<ListSort["by"], string> = {
  updatedAt: "t.updatedAt",
  createdAt: "t.createdAt",
  dueAt: "t.dueAt",
  nextDueAt: "t.nextDueAt",
  resolvedAt: "t.resolvedAt",
  priority: "t.priority",
  number: "t.id",
};

const ACCESS_COLUMN = (scope: ListScope) => (scope.kind === "participant" ? "a.publicUpdatedAt" : "a.updatedAt");

/** The column that holds a list's key in a range; a learner's "updated" is the last change they may see. */
function keyColumn({ scope, sort }: Walk, range: Range): string {
  if (sort.by !== "updatedAt") return TICKET_COLUMN[sort.by];
  if (range.from === "access") return ACCESS_COLUMN(scope);
  return scope.kind === "participant" ? "t.publicUpdatedAt" : "t.updatedAt";
}

function needsTicket(walk: Walk, range: Range): boolean {
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
  const stretched = stretchOfSort(walk);
  const since = stretched ? within(Prisma.raw(keyColumn(walk, range)), stretched) : [];
  if (!after || range.rank !== after.rank) return since;
  const past = Prisma.raw(sort.descending ? "<" : ">");
  if (range.orderedBy === null) return [Prisma.sql`${id} ${past} ${after.id}`];
  const key = Prisma.raw(keyColumn(walk, range));
  const at = new Date(after.key);
  return [...since, Prisma.sql`${key} ${past}= ${at}`, Prisma.sql`(${key} ${past} ${at} OR ${id} ${past} ${after.id})`];
}

function rangeSql(walk: Walk, range: Range, part: number, take: number, ordered: boolean): Prisma.Sql {
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
  return Prisma.sql`(SELECT ${part} AS part, ${id} AS id, ${key} AS value, (${hit}) AS hit FROM ${table} ${condition}${order} LIMIT ${take})`;
}

function takeOf(walk: Walk): number {
  const cost = 1 + (walk.ranges.some((range) => range.from === "access" && needsTicket(walk, range)) ? 1 : 0);
  const share = Math.floor(
    (walk.rowsPerStatement ?? ROWS_PER_STATEMENT) /
      walk.ranges.length /
      walk.rest.reduce((sum, condition) => sum + condition.cost, cost),
  );
  return Math.max(1, walk.rest.length === 0 ? Math.min(walk.limit + 1, share) : share);
}

async function readRanges(walk: Walk, ranges: readonly Range[], take: number, ordered: boolean): Promise<KeyRow[]> {
  const parts = ranges.map((range, part) => rangeSql(walk, range, part, take, ordered));
  return db.$queryRaw<KeyRow[]>`${Prisma.join(parts, " UNION ALL ")}`;
}

const toFound = (sort: ListSort, row: KeyRow): Found => ({
  position: positionOf(sort, row.id, row.value),
  hit: Number(row.hit) === 1,
});

/** One round in order: what was read up to where every unfinished range has been read, and where that is. */
async function readRound(walk: Walk): Promise<{ found: Found[]; frontier: Position | null }> {
  const { sort, after } = walk;
  const ranges = walk.ranges.filter(({ rank }) => !after || rank >= after.rank);
  if (ranges.length === 0) return { found: [], frontier: null };
  const take = takeOf({ ...walk, ranges });
  const rows = await readRanges(walk, ranges, take, true);
  const unfinished = ranges.flatMap((_, part) => {
    const own = rows.filter((row) => Number(row.part) === part);
    const last = own.at(-1);
    return own.length === take && last ? [positionOf(sort, last.id, last.value)] : [];
  });
  const [frontier = null] = unfinished.sort((a, b) => comparePositions(sort, a, b));
  const all = rows.map((row) => toFound(sort, row));
  return {
    found: frontier ? all.filter(({ position }) => comparePositions(sort, position, frontier) <= 0) : all,
    frontier,
  };
}

function cut(request: ListRequest, found: readonly Found[], frontier: Position | null): ListKeys {
  const unique = new Map(found.filter(({ hit }) => hit).map(({ position }) => [position.id, position]));
  const hits = [...unique.values()].sort((a, b) => comparePositions(request.sort, a, b));
  const shown = hits.slice(0, request.limit);
  const last = shown.at(-1) ?? null;
  return { ids: shown.map(({ id }) => id), next: hits.length > request.limit ? last : frontier };
}

async function walkInOrder(walk: Walk, rounds: number): Promise<ListKeys> {
  const found: Found[] = [];
  let { after } = walk;
  for (let round = 1; ; round += 1) {
    const read = await readRound({ ...walk, after });
    found.push(...read.found);
    after = read.frontier;
    if (!after || round === rounds || found.filter(({ hit }) => hit).length > walk.limit)
      return cut(walk, found, after);
  }
}

/** Reads a bounded set whole and orders it here; null when the set is larger than one statement may read. */
async function gather(
  request: ListRequest,
  { ranges, holds }: Ranges,
  all: readonly Condition[],
): Promise<ListKeys | null> {
  const walk: Walk = { ...request, ranges, rest: all.filter(({ name }) => !holds.includes(name)) };
  const take = takeOf({ ...walk, limit: ROWS_PER_STATEMENT });
  const rows = await readRanges(walk, ranges, take, false);
  const full = ranges.some((_, part) => rows.filter((row) => Number(row.part) === part).length === take);
  if (full) return null;
  const { after, sort } = request;
  const found = rows
    .map((row) => toFound(sort, row))
    .filter(({ position }) => !after || comparePositions(sort, position, after) > 0);
  return cut(request, found, null);
}

/** Stretches of what is probably few: somebody's tickets, or open ones that a property singles out; null when nothing does. */
function fewAtMost({ scope, narrowing, sort }: ListRequest): Ranges | null {
  if (narrowing.due) return rangesOfDue(narrowing.due);
  if (sort.by === "updatedAt") return null;
  const somebodys =
    scope.kind === "participant" || typeof narrowing.assignee === "number" || narrowing.requesterId !== null;
  return somebodys || openness(narrowing).values.every(Boolean) ? selectiveRanges(scope, narrowing) : null;
}

/** Finds the numbers of a page of a list by bounded stretches of indexes, whatever the number of tickets. */
export async function listKeys(request: ListRequest): Promise<ListKeys> {
  const { scope, narrowing, sort } = request;
  if (matchesNothing(narrowing)) return { ids: [], next: null };
  const conditions = conditionsOf(scope, narrowing);
  if (narrowing.ids) return (await gather(request, rangesOfIds(narrowing.ids), conditions)) ?? { ids: [], next: null };
  const selective = fewAtMost(request);
  const gathered = selective && (await gather(request, selective, conditions));
  if (gathered) return gathered;
  const { ranges, holds } = orderedRanges(scope, narrowing, sort);
  const held = sort.by === "updatedAt" ? [...holds, "updated"] : sort.by === "createdAt" ? [...holds, "created"] : holds;
  const rest = conditions.filter(({ name }) => !held.includes(name));
  return walkInOrder({ ...request, ranges, rest }, selective ? STATEMENTS - 1 : STATEMENTS);
}
