import type { TicketRow } from "@/lib/tickets/rows";
import type { BoardState, ColumnStatus, Held, Place } from "./board-state";
import { cardOrder } from "./card-order";
import { laneOf, withLanesOf } from "./lanes";

const statusesOf = (state: BoardState) => Object.keys(state.columns) as ColumnStatus[];

/** Where a held card stands now; it stays there whatever its status has become. */
function heldColumns(state: BoardState, held: Held): Map<number, ColumnStatus> {
  const where = new Map<number, ColumnStatus>();
  if (held.size === 0) return where;
  for (const status of statusesOf(state)) {
    for (const { number, gone } of state.columns[status].places)
      if (gone === null && held.has(number)) where.set(number, status);
  }
  return where;
}

/** The places down to the last held card, each as high as it was: what left keeps its place, empty. */
function keptPlaces(places: readonly Place[], members: ReadonlySet<number>, held: Held, before: BoardState): Place[] {
  const last = places.findLastIndex((place) => place.gone === null && held.has(place.number));
  return places.slice(0, last + 1).map(({ number, gone, lane }) => {
    if (members.has(number)) return { number, gone: null, lane };
    return { number, gone: gone ?? before.tickets.get(number) ?? null, lane };
  });
}

function samePlaces(a: readonly Place[], b: readonly Place[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (place, index) =>
        place.number === b[index]?.number && place.gone === b[index].gone && place.lane === b[index].lane,
    )
  );
}

/** Where a card stands that has just come. */
export function newPlace({ lanes }: BoardState, row: TicketRow): Place {
  return { number: row.number, gone: null, lane: lanes ? laneOf(row, lanes.by) : "" };
}

/** The board with a lane for every ticket that is shown. */
export function withLanes(state: BoardState, before: BoardState, held: Held): BoardState {
  if (!state.lanes) return state;
  return { ...state, lanes: withLanesOf(state.lanes, state.tickets.values(), before.lanes, held.size > 0) };
}

/**
 * Puts each ticket into its column, in order. In a column that holds a held card nothing above that card moves: who left
 * leaves an empty place, who came stands below, until the card is released.
 */
export function arrange(state: BoardState, before: BoardState, held: Held): BoardState {
  const heldIn = heldColumns(before, held);
  const members = new Map<ColumnStatus, TicketRow[]>(statusesOf(state).map((status) => [status, []]));
  for (const row of state.tickets.values()) {
    const column = heldIn.get(row.number) ?? (row.status === "closed" ? null : row.status);
    if (column) members.get(column)?.push(row);
  }
  const columns = { ...state.columns };
  for (const status of statusesOf(state)) {
    const rows = (members.get(status) ?? []).sort(cardOrder(status));
    const numbers = new Set(rows.map((row) => row.number));
    const kept = keptPlaces(before.columns[status].places, numbers, held, before);
    const keptNumbers = new Set(kept.map((place) => place.number));
    const rest = rows.filter((row) => !keptNumbers.has(row.number)).map((row) => newPlace(state, row));
    const places = [...kept, ...rest];
    // What did not change keeps its identity: nothing is drawn for it.
    if (!samePlaces(places, columns[status].places)) columns[status] = { ...columns[status], places };
  }
  return withLanes({ ...state, columns }, before, held);
}
