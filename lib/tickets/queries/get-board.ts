import type { Actor } from "../../platform/actor";
import { now } from "../../platform/clock";
import { forbidden } from "../../platform/errors";
import type { Page } from "../../platform/pagination";
import { getColumnLimits } from "../../settings/queries";
import { countsByFacts, DONE_COUNTED, doneCounts, facetMatches, narrowsNothing, openFacets } from "../counts";
import { boardLanes } from "../lane-counts";
import { lateByStatus, type LateByStatus } from "../late-counts";
import { listKeys, listKeysTogether, type ListKeys } from "../list-keys";
import { listScope, narrowingOf, type Narrowing } from "../list-narrowing";
import { cursorAfter, idsOf, positionFrom, type ListSort, type Position } from "../list-order";
import type { ListRequest } from "../list-statements";
import { ticketPolicy } from "../policy";
import type { Board, TicketRow } from "../rows";
import type { TicketFilter } from "../filter-schema";
import type { LaneKind } from "../schema";
import { searchBySide } from "../search-candidates";
import { isOpen, type TicketStatus } from "../status";
import { ticketRows } from "../ticket-rows";

export const CARDS_SHOWN = 30;
const COLUMNS = ["new", "in_progress", "waiting", "resolved"] as const;
/** A column that is narrowed by more than facts is counted up to here. */
const COUNTED = 200;
/** The four columns share a statement, and show 120 cards together. */
const ROWS_OF_A_COLUMN = 180;
const ROWS_OF_A_NARROWED_COLUMN = 420;
const NO_KEYS: ListKeys = { places: [], next: null };

/** Open columns as cards are placed, else by priority then oldest first; what is done, newest first. */
function columnSort(status: TicketStatus): ListSort {
  if (status === "resolved") return { by: "resolvedAt", descending: true };
  return status === "closed" ? { by: "updatedAt", descending: true } : { by: "boardRank", descending: false };
}

type Columns = { narrowing: (status: TicketStatus) => Narrowing; cut: boolean };

/** What each column is narrowed to: words are looked for among its own tickets, be there ever so many of others. */
async function narrowedColumns(
  actor: Actor,
  filter: TicketFilter,
  statuses: readonly TicketStatus[],
): Promise<Columns> {
  const all = { ...(await narrowingOf(actor, filter, null)), statuses: null };
  if (filter.q === undefined) return { narrowing: () => all, cut: false };
  const { open, done, cut } = await searchBySide(actor, filter.q, { ...filter, status: [...statuses] });
  return { narrowing: (status) => ({ ...all, ids: isOpen(status) ? open : done }), cut };
}

function columnRequest(
  actor: Actor,
  narrowing: Narrowing,
  status: TicketStatus,
  { after, limit }: { after: Position | null; limit: number },
): ListRequest {
  const within = { ...narrowing, statuses: [status] };
  return { scope: listScope(actor), narrowing: within, sort: columnSort(status), after, limit };
}

/** The board of everything: what is counted for all tickets may be shown on it and on no other. */
const isWhole = (actor: Actor, narrowing: Narrowing) => listScope(actor).kind === "all" && narrowsNothing(narrowing);

/** Where a column is counted from without reading its tickets, or null. */
function countedElsewhere(actor: Actor, narrowing: Narrowing, status: TicketStatus): "facets" | "done" | null {
  if (status !== "resolved" && countsByFacts(narrowing)) return "facets";
  return isWhole(actor, narrowing) ? "done" : null;
}

async function countColumn(actor: Actor, narrowing: Narrowing, status: TicketStatus, read: ListKeys): Promise<number> {
  const from = countedElsewhere(actor, narrowing, status);
  if (read.next === null || from === null) return read.places.length;
  if (from === "done") return (await doneCounts()).resolved ?? DONE_COUNTED;
  const within = { ...narrowing, statuses: [status] };
  const facets = await openFacets(listScope(actor));
  return facets.filter((facet) => facetMatches(facet, within)).reduce((sum, { count }) => sum + count, 0);
}

/** What is shown of a column that was read further to count it. */
function shownOf({ places, next }: ListKeys): ListKeys {
  const shown = places.slice(0, CARDS_SHOWN);
  return { places: shown, next: places.length > CARDS_SHOWN ? (shown.at(-1) ?? null) : next };
}

/** The columns' tickets, read in one go; those that nothing else counts are read as far as they are counted. */
function readColumns(actor: Actor, columns: Columns): Promise<ListKeys[]> {
  return listKeysTogether(
    COLUMNS.map((status) => {
      const narrowing = columns.narrowing(status);
      const limit = countedElsewhere(actor, narrowing, status) ? CARDS_SHOWN : COUNTED;
      const rowsPerStatement = isWhole(actor, narrowing) ? ROWS_OF_A_COLUMN : ROWS_OF_A_NARROWED_COLUMN;
      return { ...columnRequest(actor, narrowing, status, { after: null, limit }), rowsPerStatement };
    }),
  );
}

/** Late tickets by status, where an open column goes on beyond its cards: those of the others are all shown. */
async function lateBeyond(actor: Actor, narrowing: Narrowing, read: readonly ListKeys[]): Promise<LateByStatus> {
  const open = read.filter((_, index) => COLUMNS[index] !== "resolved");
  if (open.every((keys) => shownOf(keys).next === null)) return new Map();
  return lateByStatus(
    actor,
    narrowing,
    open.flatMap(({ places }) => idsOf(places)),
  );
}

const isLate = ({ staff }: TicketRow, at: Date) => staff?.sla.nextDueAt != null && staff.sla.nextDueAt <= at;

type BoardView = TicketFilter & { lanes?: LaneKind | null };

/**
 * Reads the board: the three open columns as cards are placed, else by priority then oldest first, and the resolved one newest first, 30
 * cards each and how many are late, within what the actor sees and the filter; with `lanes`, how many open tickets each lane holds. Throws forbidden to learners, invalid_input.
 */
export async function getBoard(actor: Actor, { lanes: by = null, ...filter }: BoardView): Promise<Board> {
  if (!ticketPolicy.seeBoard(actor)) throw forbidden();
  const narrowed = await narrowedColumns(actor, filter, COLUMNS);
  const narrowing = narrowed.narrowing("new");
  const read = await readColumns(actor, narrowed);
  const shown = read.map(shownOf);
  const countedAt = now();
  const [rows, done, lanes, limits, late, ...counts] = await Promise.all([
    ticketRows(
      actor,
      shown.flatMap(({ places }) => idsOf(places)),
    ),
    isWhole(actor, narrowing) ? doneCounts() : null,
    by && boardLanes(actor, narrowing, by),
    getColumnLimits(),
    lateBeyond(actor, narrowing, read),
    ...COLUMNS.map((status, index) => countColumn(actor, narrowed.narrowing(status), status, read[index] ?? NO_KEYS)),
  ]);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const columns = COLUMNS.map((status, index) => {
    const { places, next } = shown[index] ?? NO_KEYS;
    const cards = places.flatMap(({ id }) => byNumber.get(id) ?? []);
    return {
      status,
      cards,
      nextCursor: next && cursorAfter(columnSort(status), next),
      count: counts[index] ?? cards.length,
      late: next ? (late.get(status) ?? 0) : cards.filter((card) => isLate(card, countedAt)).length,
    };
  });
  return { columns, countedAt, closedCount: done?.closed ?? null, lanes, limits, cut: narrowed.cut };
}

type ColumnRequest = { status: TicketStatus; filter: TicketFilter; cursor: string | null };

/** Reads 30 more cards of one of the board's columns, closed included. Throws forbidden to learners, invalid_input for a bad cursor. */
export async function listBoardColumn(
  actor: Actor,
  { status, filter, cursor }: ColumnRequest,
): Promise<Page<TicketRow>> {
  if (!ticketPolicy.seeBoard(actor)) throw forbidden();
  const sort = columnSort(status);
  const searched = status === "closed" ? [status] : COLUMNS;
  const { narrowing } = await narrowedColumns(actor, filter, searched);
  const after = positionFrom(sort, cursor);
  const { places, next } = await listKeys(
    columnRequest(actor, narrowing(status), status, { after, limit: CARDS_SHOWN }),
  );
  return { items: await ticketRows(actor, idsOf(places)), nextCursor: next && cursorAfter(sort, next) };
}
