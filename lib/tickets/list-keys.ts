import { db, Prisma } from "../platform/db/client";
import { conditionsOf, matchesNothing, openness } from "./list-narrowing";
import { comparePositions, positionOf, type ListSort, type Position } from "./list-order";
import { rangesOfDue, rangesOfIds, rangesOfTime, selectiveRanges, type Range, type Ranges } from "./list-ranges";
import { orderedRanges } from "./ordered-ranges";
import { needsTicket, rangeSql, type ListRequest, type Walk } from "./list-statements";

/** What one statement reads of the indexes, so that with what the server adds it stays below 1,000 rows. A list reads
 *  again from where it stopped, a few times, and then gives what it has. */
const ROWS_PER_STATEMENT = 720;
const STATEMENTS = 3;

/** The places of a page's tickets in order; `next` is where the list goes on, null at its end. A page may be short and still go on. */
export type ListKeys = { places: Position[]; next: Position | null };

const NOTHING: ListKeys = { places: [], next: null };

type KeyRow = {
  part: number | bigint;
  id: number;
  level: string | null;
  place: number | bigint | null;
  moment: Date | string | null;
  hit: number | bigint;
};
type Found = { position: Position; hit: boolean };
/** Stretches that a list wants read; it goes on with their rows. */
type Ask = { walk: Walk; ranges: readonly Range[]; take: number; ordered: boolean };
type Asking<Result> = Generator<Ask, Result, KeyRow[]>;

function takeOf(walk: Walk): number {
  const cost = 1 + (walk.ranges.some((range) => range.from === "access" && needsTicket(walk, range)) ? 1 : 0);
  const share = Math.floor(
    (walk.rowsPerStatement ?? ROWS_PER_STATEMENT) /
      walk.ranges.length /
      walk.rest.reduce((sum, condition) => sum + condition.cost, cost),
  );
  return Math.max(1, walk.rest.length === 0 ? Math.min(walk.limit + 1, share) : share);
}

const positionOfRow = (sort: ListSort, row: KeyRow) => positionOf(sort, row.id, row.level ?? row.place ?? row.moment);
const toFound = (sort: ListSort, row: KeyRow): Found => ({
  position: positionOfRow(sort, row),
  hit: Number(row.hit) === 1,
});

/** One round in order: what was read up to where every unfinished range has been read, and where that is. */
function* readRound(walk: Walk): Asking<{ found: Found[]; frontier: Position | null }> {
  const { sort, after } = walk;
  const ranges = walk.ranges.filter(({ rank }) => !after || rank >= after.rank);
  if (ranges.length === 0) return { found: [], frontier: null };
  const take = takeOf({ ...walk, ranges });
  const rows = yield { walk, ranges, take, ordered: true };
  const unfinished = ranges.flatMap((_, part) => {
    const own = rows.filter((row) => Number(row.part) === part);
    const last = own.at(-1);
    return own.length === take && last ? [positionOfRow(sort, last)] : [];
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
  return { places: shown, next: hits.length > request.limit ? last : frontier };
}

function* walkInOrder(walk: Walk, rounds: number): Asking<ListKeys> {
  const found: Found[] = [];
  let { after } = walk;
  for (let round = 1; ; round += 1) {
    const read = yield* readRound({ ...walk, after });
    found.push(...read.found);
    after = read.frontier;
    if (!after || round === rounds || found.filter(({ hit }) => hit).length > walk.limit)
      return cut(walk, found, after);
  }
}

/** Reads a bounded set whole and orders it here; null when the set is larger than one statement may read. */
function* gather(
  request: ListRequest,
  { ranges, holds }: Ranges,
  all: ReturnType<typeof conditionsOf>,
): Asking<ListKeys | null> {
  const walk: Walk = { ...request, ranges, rest: all.filter(({ name }) => !holds.includes(name)) };
  const take = takeOf({ ...walk, limit: ROWS_PER_STATEMENT });
  const rows = yield { walk, ranges, take, ordered: false };
  const full = ranges.some((_, part) => rows.filter((row) => Number(row.part) === part).length === take);
  if (full) return null;
  const { after, sort } = request;
  const found = rows
    .map((row) => toFound(sort, row))
    .filter(({ position }) => !after || comparePositions(sort, position, after) > 0);
  return cut(request, found, null);
}

/** A stretch of another time than the one that the list is in order of: often a few days. */
function timeStretch({ scope, narrowing: { created, updated }, sort }: ListRequest): Ranges | null {
  if (created && sort.by !== "createdAt") return rangesOfTime("createdAt", created);
  return updated && sort.by !== "updatedAt" && scope.kind !== "participant" ? rangesOfTime("updatedAt", updated) : null;
}

/** Stretches of what is probably few: somebody's tickets, some days', or open ones that a property singles out; null when nothing does. */
function fewAtMost(request: ListRequest): Ranges | null {
  const { scope, narrowing, sort } = request;
  if (narrowing.due) return rangesOfDue(narrowing.due);
  const somebodys =
    scope.kind === "participant" || typeof narrowing.assignee === "number" || narrowing.requesterId !== null;
  const ofTime = somebodys ? null : timeStretch(request);
  if (ofTime || sort.by === "updatedAt") return ofTime;
  return somebodys || openness(narrowing).values.every(Boolean) ? selectiveRanges(scope, narrowing) : null;
}

/** The condition that is a bound of the stretches themselves. */
const HELD_BY_ORDER: Partial<Record<ListSort["by"], string>> = { updatedAt: "updated", createdAt: "created" };

function* keysOf(request: ListRequest): Asking<ListKeys> {
  const { scope, narrowing, sort } = request;
  if (matchesNothing(narrowing)) return NOTHING;
  const conditions = conditionsOf(scope, narrowing);
  if (narrowing.ids)
    return (
      (yield* gather({ ...request, rowsPerStatement: ROWS_PER_STATEMENT }, rangesOfIds(narrowing.ids), conditions)) ??
      NOTHING
    );
  const selective = fewAtMost(request);
  const gathered = selective && (yield* gather(request, selective, conditions));
  if (gathered) return gathered;
  const { ranges, holds } = orderedRanges(scope, narrowing, sort);
  const held = [...holds, HELD_BY_ORDER[sort.by]];
  const rest = conditions.filter(({ name }) => !held.includes(name));
  return yield* walkInOrder({ ...request, ranges, rest }, selective ? STATEMENTS - 1 : STATEMENTS);
}

/** Reads what several lists want in one statement; to each the rows of its own stretches. */
async function answer(asks: readonly Ask[]): Promise<KeyRow[][]> {
  const stretches = asks.flatMap((ask, of) => ask.ranges.map((range, part) => ({ ask, of, range, part })));
  const parts = stretches.map(({ ask, range }, nth) => rangeSql(ask.walk, range, nth, ask.take, ask.ordered));
  const rows = await db.$queryRaw<KeyRow[]>`${Prisma.join(parts, " UNION ALL ")}`;
  return asks.map((_, of) =>
    rows.flatMap((row) => {
      const stretch = stretches[Number(row.part)];
      return stretch?.of === of ? [{ ...row, part: stretch.part }] : [];
    }),
  );
}

/** Finds the numbers of a page of each list side by side, in as many statements as the longest of them takes, 3 at most. */
export async function listKeysTogether(requests: readonly ListRequest[]): Promise<ListKeys[]> {
  const lists = requests.map((request) => keysOf(request));
  let steps = lists.map((list) => list.next());
  for (;;) {
    const asks = steps.flatMap((step, of) => (step.done ? [] : [{ of, ask: step.value }]));
    if (asks.length === 0) return steps.flatMap((step) => (step.done ? [step.value] : []));
    const answers = await answer(asks.map(({ ask }) => ask));
    steps = steps.map((step, of) => {
      const nth = asks.findIndex((ask) => ask.of === of);
      return nth < 0 ? step : (lists[of]?.next(answers[nth] ?? []) ?? step);
    });
  }
}

/** Finds the numbers of a page of a list by bounded stretches of indexes, whatever the number of tickets. */
export async function listKeys(request: ListRequest): Promise<ListKeys> {
  const [keys] = await listKeysTogether([request]);
  return keys ?? NOTHING;
}
