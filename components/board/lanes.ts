import type { BoardLanes, PersonRef, TicketRow } from "@/lib/tickets/rows";
import { priorities, type LaneKind } from "@/lib/tickets/schema";
import { isOpen } from "@/lib/tickets/status";
import type { BoardState, ColumnStatus, LaneState } from "./board-state";
import type { Slot } from "./board-store";

/** The lane of what has no lead or no team. */
export const NO_LANE = "none";

/** The lane that a ticket is in. */
export function laneOf(row: TicketRow, by: LaneKind): string {
  const { lead, staff, category } = row;
  if (by === "priority") return staff?.priority ?? "normal";
  const place = { lead, team: staff?.team ?? null, category }[by];
  return place ? String(place.id) : NO_LANE;
}

function nameOf(row: TicketRow, by: LaneKind): string {
  const { lead, staff, category } = row;
  return by === "priority" ? "" : ({ lead, team: staff?.team ?? null, category }[by]?.name ?? "");
}

/** The count of a lane in a column, by its key in `LaneState.counts`. */
export const countKey = (lane: string, status: string) => `${lane} ${status}`;

function ordered(names: ReadonlyMap<string, string>, by: LaneKind, me: number): string[] {
  if (by === "priority") return [...priorities];
  const place = (key: string) => (key === NO_LANE ? 0 : by === "lead" && key === String(me) ? 1 : 2);
  return [...names.entries()]
    .sort(([a, left], [b, right]) => place(a) - place(b) || left.localeCompare(right) || Number(a) - Number(b))
    .map(([key]) => key);
}

/** The lanes that the server counted, for the reader. */
export function openLanes(lanes: BoardLanes | null, me: PersonRef): LaneState | null {
  if (!lanes) return null;
  const { by, counted } = lanes;
  const names = new Map<string, string>(by === "lead" ? [[String(me.id), me.name]] : []);
  for (const { key, name } of counted ?? []) names.set(key, name);
  const counts =
    counted &&
    new Map(
      counted.flatMap(({ key, open }) =>
        Object.entries(open).map(([status, count]) => [countKey(key, status), count] as const),
      ),
    );
  return { by, me, names, counts, order: ordered(names, by, me.id) };
}

/** The lanes with those of the tickets that are shown; while a card is held, a new lane stands below and none goes. */
export function withLanesOf(
  lanes: LaneState,
  rows: Iterable<TicketRow>,
  before: LaneState | null,
  held: boolean,
): LaneState {
  const names = new Map(lanes.names);
  for (const row of rows) {
    const key = laneOf(row, lanes.by);
    if (!names.has(key)) names.set(key, nameOf(row, lanes.by));
  }
  if (held) for (const [key, name] of before?.names ?? []) if (!names.has(key)) names.set(key, name);
  const wanted = ordered(names, lanes.by, lanes.me.id);
  const kept = held ? (before?.order ?? []) : [];
  const order = [...kept, ...wanted.filter((key) => !kept.includes(key))];
  const same = names.size === lanes.names.size && order.join() === lanes.order.join();
  return same ? lanes : { ...lanes, names, order };
}

/** Moves one ticket's count from lane to lane, and from column to column. */
export function recountLanes(lanes: LaneState, from: TicketRow, to: TicketRow | null): LaneState {
  if (!lanes.counts) return lanes;
  const place = (row: TicketRow | null) => row && countKey(laneOf(row, lanes.by), row.status);
  const [left, entered] = [place(from), place(to)];
  if (left === entered) return lanes;
  const counts = new Map(lanes.counts);
  if (left) counts.set(left, Math.max(0, (counts.get(left) ?? 0) - 1));
  if (entered) counts.set(entered, (counts.get(entered) ?? 0) + 1);
  return { ...lanes, counts };
}

/** The cards of a column from top to bottom: lane by lane where there are lanes, without those of folded ones. */
export function cardsOf(board: BoardState, status: ColumnStatus, folded: ReadonlySet<string>): number[] {
  const places = board.columns[status].places.filter(({ gone }) => !gone);
  if (!board.lanes) return places.map(({ number }) => number);
  const shown = board.lanes.order.filter((key) => !folded.has(key));
  return shown.flatMap((key) => places.filter(({ lane }) => lane === key).map(({ number }) => number));
}

/** A cell of the board: its shown cards from top to bottom, and how many tickets it holds, « 30+ » where that isn't counted. */
export type Cell = { status: ColumnStatus; numbers: number[]; count: string };

function countOf(board: BoardState, status: ColumnStatus, lane: string, shown: number): string {
  const { count, nextCursor } = board.columns[status];
  const counts = isOpen(status) ? board.lanes?.counts : null;
  if (!board.lanes || counts)
    return String(Math.max(shown, counts ? (counts.get(countKey(lane, status)) ?? 0) : count));
  return nextCursor === null ? String(shown) : `${String(shown)}+`;
}

/** The cell that a card stands in, among whose cards it is placed; null for one that isn't shown. */
export function cellOf(board: BoardState, number: number): Cell | null {
  for (const status of Object.keys(board.columns) as ColumnStatus[]) {
    const { places } = board.columns[status];
    const own = places.find((place) => place.number === number && !place.gone);
    if (!own) continue;
    const numbers = places.filter(({ lane, gone }) => lane === own.lane && !gone).map((place) => place.number);
    return { status, numbers, count: countOf(board, status, own.lane, numbers.length) };
  }
  return null;
}

export type Step = "up" | "down" | "top";

/** Where a step takes the card at an index; null where it already is. */
export function slotAfter(numbers: readonly number[], index: number, step: Step): Slot | null {
  const others = numbers.filter((_, nth) => nth !== index);
  const target = step === "top" ? 0 : index + (step === "up" ? -1 : 1);
  if (target === index || target < 0 || target > others.length) return null;
  return { under: others[target - 1] ?? null, over: others[target] ?? null };
}
