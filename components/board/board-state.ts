import type { ColumnLimits } from "@/lib/settings/schema";
import type { Board, PersonRef, TicketRow } from "@/lib/tickets/rows";
import type { LaneKind } from "@/lib/tickets/schema";
import type { TicketStatus } from "@/lib/tickets/status";
import { arrange, newPlace, withLanes } from "./arrange-columns";
import { openLanes, recountLanes } from "./lanes";
import { isLate } from "./late-cards";

export const columnStatuses = ["new", "in_progress", "waiting", "resolved"] as const satisfies readonly TicketStatus[];
export type ColumnStatus = (typeof columnStatuses)[number];

/** Where a card stands; `gone` keeps the place of one that others moved while a card below it was held. Without lanes, `lane` is empty. */
export type Place = { number: number; gone: TicketRow | null; lane: string };
/** The lanes: in which order, what they are called, and how many open tickets each holds by status, where that is counted. */
export type LaneState = {
  by: LaneKind;
  me: PersonRef;
  order: readonly string[];
  names: ReadonlyMap<string, string>;
  counts: ReadonlyMap<string, number> | null;
};
/** `late` is as the server counted it, shown or not, but for what was changed here since. */
export type ColumnState = { places: readonly Place[]; nextCursor: string | null; count: number; late: number };
export type Columns = Readonly<Record<ColumnStatus, ColumnState>>;
/** The cards that must not move: under the pointer, in focus, being dragged. */
export type Held = ReadonlySet<number>;

export type BoardState = {
  columns: Columns;
  tickets: ReadonlyMap<number, TicketRow>;
  /** Changes on their way to the server: each card as it was before. */
  pending: ReadonlyMap<number, TicketRow>;
  /** When the server counted what is late. */
  countedAt: Date;
  closedCount: number | null;
  lanes: LaneState | null;
  limits: ColumnLimits;
};

/** What the board's query answers. */
export type BoardSnapshot = Board;

/** What a ticket's write answers. */
export type Written = { number: number; version: number; status: TicketStatus; updatedAt: Date };

export type BoardEvent =
  | { type: "refreshed"; snapshot: BoardSnapshot; held: Held }
  | { type: "continued"; status: ColumnStatus; cards: readonly TicketRow[]; nextCursor: string | null }
  /** `row` is the ticket as last seen, for one that has left the board meanwhile: an undo brings it back. */
  | { type: "acted"; row: TicketRow; patch: Partial<TicketRow> }
  | { type: "confirmed"; written: Written }
  /** The server said no: `fresh` is the ticket as it is now, null when it is no longer there, absent when unknown. */
  | { type: "refused"; number: number; fresh?: TicketRow | null }
  | { type: "read"; number: number }
  | { type: "released"; held: Held };

const NOBODY_HELD: Held = new Set();

/** True for the statuses that have a column; « Fermé » is a rail. */
export function hasColumn(status: TicketStatus): status is ColumnStatus {
  return status !== "closed";
}

/** The board as the server drew it. */
export function openBoard(snapshot: BoardSnapshot, me: PersonRef): BoardState {
  const empty = { places: [], nextCursor: null, count: 0, late: 0 };
  const blank: BoardState = {
    columns: { new: empty, in_progress: empty, waiting: empty, resolved: empty },
    tickets: new Map(),
    pending: new Map(),
    countedAt: snapshot.countedAt,
    closedCount: null,
    lanes: openLanes(snapshot.lanes, me),
    limits: snapshot.limits,
  };
  return refreshed(blank, snapshot, NOBODY_HELD);
}

/** Moves one ticket's count, and that of the late ones, from column to column. */
function recount(state: BoardState, before: TicketRow, next: TicketRow | null): BoardState {
  const late = (row: TicketRow | null) => (row && isLate(row, state.countedAt) ? 1 : 0);
  if (before.status === next?.status && late(before) === late(next)) return state;
  const columns = { ...state.columns };
  let closedCount = state.closedCount;
  const add = (row: TicketRow, by: 1 | -1) => {
    if (hasColumn(row.status)) {
      const column = columns[row.status];
      columns[row.status] = {
        ...column,
        count: Math.max(0, column.count + by),
        late: Math.max(0, column.late + by * late(row)),
      };
    } else if (closedCount !== null) closedCount = Math.max(0, closedCount + by);
  };
  if (next) add(next, 1);
  add(before, -1);
  return { ...state, columns, closedCount };
}

/** Puts a ticket as it is now on the board, or takes it away. */
function replace(state: BoardState, number: number, next: TicketRow | null): BoardState {
  const before = state.tickets.get(number);
  if (!before) return state;
  const tickets = new Map(state.tickets);
  if (next) tickets.set(number, next);
  else tickets.delete(number);
  const counted = recount(state, before, next);
  const lanes = state.lanes && recountLanes(state.lanes, before, next);
  return { ...counted, tickets, lanes };
}

function without(pending: BoardState["pending"], number: number): BoardState["pending"] {
  const rest = new Map(pending);
  rest.delete(number);
  return rest;
}

/** The row that is shown when the fresh one says the same: its card isn't drawn again. */
function unchanged(shown: TicketRow | undefined, fresh: TicketRow): TicketRow {
  return shown && JSON.stringify(shown) === JSON.stringify(fresh) ? shown : fresh;
}

function refreshed(state: BoardState, snapshot: BoardSnapshot, held: Held): BoardState {
  const tickets = new Map<number, TicketRow>();
  const columns = { ...state.columns };
  for (const { status, cards, nextCursor, count, late } of snapshot.columns) {
    for (const card of cards) tickets.set(card.number, unchanged(state.tickets.get(card.number), card));
    if (!hasColumn(status)) continue;
    const shown = columns[status];
    if (shown.nextCursor !== nextCursor || shown.count !== count || shown.late !== late)
      columns[status] = { ...shown, nextCursor, count, late };
  }
  // What is being changed or held stays as it is shown, even if the answer no longer has it.
  for (const number of [...state.pending.keys(), ...held]) {
    const shown = state.tickets.get(number);
    if (shown && (state.pending.has(number) || !tickets.has(number))) tickets.set(number, shown);
  }
  const { closedCount, countedAt, limits } = snapshot;
  const lanes = state.lanes && openLanes(snapshot.lanes, state.lanes.me);
  return arrange({ ...state, columns, tickets, countedAt, closedCount, limits, lanes }, state, held);
}

function continued(state: BoardState, event: Extract<BoardEvent, { type: "continued" }>): BoardState {
  const tickets = new Map(state.tickets);
  for (const card of event.cards) if (!tickets.has(card.number)) tickets.set(card.number, card);
  const column = { ...state.columns[event.status], nextCursor: event.nextCursor };
  const places = new Set(column.places.map((place) => place.number));
  const added = event.cards.filter(
    (card) => !places.has(card.number) && tickets.get(card.number)?.status === event.status,
  );
  column.places = [...column.places, ...added.map((card) => newPlace(state, card))];
  return withLanes({ ...state, tickets, columns: { ...state.columns, [event.status]: column } }, state, NOBODY_HELD);
}

function acted(state: BoardState, row: TicketRow, patch: Partial<TicketRow>): BoardState {
  const { number } = row;
  const before = state.tickets.get(number) ?? row;
  const pending = new Map(state.pending).set(number, state.pending.get(number) ?? before);
  const tickets = new Map(state.tickets).set(number, before);
  return arrange({ ...replace({ ...state, tickets }, number, { ...before, ...patch }), pending }, state, NOBODY_HELD);
}

function confirmed(state: BoardState, written: Written): BoardState {
  const shown = state.tickets.get(written.number);
  const pending = without(state.pending, written.number);
  if (!shown) return { ...state, pending };
  const { version, status, updatedAt } = written;
  const next = replace({ ...state, pending }, written.number, { ...shown, version, status, updatedAt });
  return status === shown.status ? next : arrange(next, state, NOBODY_HELD);
}

function refused(state: BoardState, number: number, fresh: TicketRow | null | undefined): BoardState {
  const before = state.pending.get(number);
  const back = fresh === undefined ? before : fresh;
  const rest = { ...state, pending: without(state.pending, number) };
  return back === undefined ? rest : arrange(replace(rest, number, back), state, NOBODY_HELD);
}

/** The board after something happened to it. */
export function boardReducer(state: BoardState, event: BoardEvent): BoardState {
  switch (event.type) {
    case "refreshed":
      return refreshed(state, event.snapshot, event.held);
    case "continued":
      return continued(state, event);
    case "acted":
      return acted(state, event.row, event.patch);
    case "confirmed":
      return confirmed(state, event.written);
    case "refused":
      return refused(state, event.number, event.fresh);
    case "read": {
      const row = state.tickets.get(event.number);
      return row?.unread ? replace(state, event.number, { ...row, unread: false }) : state;
    }
    case "released":
      return arrange(state, state, event.held);
  }
}
