import { z } from "zod";
import { AppError } from "../platform/errors";
import { decodeCursor, encodeCursor } from "../platform/pagination";
import type { TicketSort } from "./filter-schema";
import { priorities, type Priority } from "./schema";

/** How keys are ordered: what people may sort by, and what the board's columns need. */
export type ListSort = { by: TicketSort | "resolvedAt" | "boardRank"; descending: boolean };

/** Where a ticket stands in a list: ranks first (priorities, undated last), then the key (milliseconds, or the place on the board), then the number. */
export type Position = { rank: number; key: number; id: number };

/** The priorities in the order of a list sorted by them: most pressing first, unless descending. */
export function prioritiesInOrder(sort: ListSort): readonly Priority[] {
  return sort.descending ? priorities.toReversed() : priorities;
}

/** The position of a ticket whose sort column holds `value`. */
export function positionOf(sort: ListSort, id: number, value: unknown): Position {
  if (sort.by === "number") return { rank: 0, key: 0, id };
  if (sort.by === "priority") return { rank: prioritiesInOrder(sort).indexOf(value as Priority), key: 0, id };
  if (sort.by === "boardRank") return { rank: 0, key: Number(value), id };
  if (value === null) return { rank: 1, key: 0, id };
  return { rank: 0, key: value instanceof Date ? value.getTime() : new Date(value as string).getTime(), id };
}

/** The numbers of tickets by their positions. */
export const idsOf = (places: readonly Position[]): number[] => places.map(({ id }) => id);

/** Compares two positions in the order of the list. */
export function comparePositions(sort: ListSort, a: Position, b: Position): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  const ascending = a.key !== b.key ? a.key - b.key : a.id - b.id;
  return sort.descending ? -ascending : ascending;
}

const CursorParts = z.tuple([z.string(), z.int(), z.int(), z.int().positive()]);
/** Keys that are times are such as a DATETIME column can hold: to the end of the year 9999. */
const LAST_MOMENT = 253_402_300_799_999;

const isKeyOf = (sort: ListSort, key: number) => sort.by === "boardRank" || (key >= 0 && key <= LAST_MOMENT);

const nameOf = (sort: ListSort) => `${sort.descending ? "-" : ""}${sort.by}`;

/** Writes a position as the cursor of what comes after it. */
export function cursorAfter(sort: ListSort, { rank, key, id }: Position): string {
  return encodeCursor([nameOf(sort), rank, key, id]);
}

/** Reads a cursor of a list with this sort; throws invalid_input for another's. */
export function positionFrom(sort: ListSort, cursor: string | null | undefined): Position | null {
  const parts = decodeCursor(CursorParts, cursor);
  if (!parts) return null;
  const [name, rank, key, id] = parts;
  if (name === nameOf(sort) && isKeyOf(sort, key)) return { rank, key, id };
  throw new AppError("invalid_input", {
    key: "errors.invalidInput",
    issues: [{ path: ["cursor"], key: "validation.cursor" }],
  });
}
