import type { Actor } from "../../platform/actor";
import { forbidden } from "../../platform/errors";
import type { Page } from "../../platform/pagination";
import { countsByFacts, DONE_COUNTED, doneCounts, facetMatches, narrowsNothing, openFacets } from "../counts";
import { listKeys, type ListKeys } from "../list-keys";
import { listScope, narrowingOf, type Narrowing } from "../list-narrowing";
import { cursorAfter, positionFrom, type ListSort, type Position } from "../list-order";
import { ticketPolicy } from "../policy";
import type { Board, TicketRow } from "../rows";
import type { TicketFilter } from "../schema";
import { searchCandidates } from "../search-candidates";
import type { TicketStatus } from "../status";
import { ticketRows } from "../ticket-rows";

export const CARDS_SHOWN = 30;
const COLUMNS = ["new", "in_progress", "waiting", "resolved"] as const;
/** A column that is narrowed by more than facts is counted up to here. */
const COUNTED = 200;

/** Open columns by priority then oldest first; what is done, newest first. */
function columnSort(status: TicketStatus): ListSort {
  if (status === "resolved") return { by: "resolvedAt", descending: true };
  return status === "closed" ? { by: "updatedAt", descending: true } : { by: "priority", descending: false };
}

async function columnNarrowing(actor: Actor, filter: TicketFilter): Promise<Narrowing> {
  const found = filter.q === undefined ? null : await searchCandidates(actor, filter.q);
  return { ...(await narrowingOf(actor, filter, found)), statuses: null };
}

function columnKeys(
  actor: Actor,
  narrowing: Narrowing,
  status: TicketStatus,
  after: Position | null,
  limit: number,
): Promise<ListKeys> {
  return listKeys({
    scope: listScope(actor),
    narrowing: { ...narrowing, statuses: [status] },
    sort: columnSort(status),
    after,
    limit,
  });
}

/** The board of everything: what is counted for all tickets may be shown on it and on no other. */
const isWhole = (actor: Actor, narrowing: Narrowing) => listScope(actor).kind === "all" && narrowsNothing(narrowing);

async function countColumn(actor: Actor, narrowing: Narrowing, status: TicketStatus, shown: ListKeys): Promise<number> {
  if (shown.next === null) return shown.ids.length;
  const within = { ...narrowing, statuses: [status] };
  if (status !== "resolved" && countsByFacts(narrowing)) {
    const facets = await openFacets(listScope(actor));
    return facets.filter((facet) => facetMatches(facet, within)).reduce((sum, { count }) => sum + count, 0);
  }
  if (isWhole(actor, narrowing)) return (await doneCounts()).resolved ?? DONE_COUNTED;
  return (await columnKeys(actor, narrowing, status, null, COUNTED)).ids.length;
}

/**
 * Reads the board: the three open columns by priority then oldest first and the resolved one newest first, 30 cards each, within what
 * the actor sees and the filter. Throws forbidden to learners, invalid_input.
 */
export async function getBoard(actor: Actor, filter: TicketFilter): Promise<Board> {
  if (!ticketPolicy.seeBoard(actor)) throw forbidden();
  const narrowing = await columnNarrowing(actor, filter);
  const keys = await Promise.all(COLUMNS.map((status) => columnKeys(actor, narrowing, status, null, CARDS_SHOWN)));
  const [rows, done, ...counts] = await Promise.all([
    ticketRows(
      actor,
      keys.flatMap(({ ids }) => ids),
    ),
    isWhole(actor, narrowing) ? doneCounts() : null,
    ...COLUMNS.map((status, index) => countColumn(actor, narrowing, status, keys[index] ?? { ids: [], next: null })),
  ]);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const columns = COLUMNS.map((status, index) => {
    const { ids, next } = keys[index] ?? { ids: [], next: null };
    const cards = ids.flatMap((id) => byNumber.get(id) ?? []);
    return {
      status,
      cards,
      nextCursor: next && cursorAfter(columnSort(status), next),
      count: counts[index] ?? cards.length,
    };
  });
  return { columns, closedCount: done?.closed ?? null };
}

type ColumnRequest = { status: TicketStatus; filter: TicketFilter; cursor: string | null };

/** Reads 30 more cards of one of the board's columns, closed included. Throws forbidden to learners, invalid_input for a bad cursor. */
export async function listBoardColumn(
  actor: Actor,
  { status, filter, cursor }: ColumnRequest,
): Promise<Page<TicketRow>> {
  if (!ticketPolicy.seeBoard(actor)) throw forbidden();
  const sort = columnSort(status);
  const narrowing = await columnNarrowing(actor, filter);
  const { ids, next } = await columnKeys(actor, narrowing, status, positionFrom(sort, cursor), CARDS_SHOWN);
  return { items: await ticketRows(actor, ids), nextCursor: next && cursorAfter(sort, next) };
}
