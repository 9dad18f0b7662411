import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "../platform/errors";
import { encodeCursor } from "../platform/pagination";
import { comparePositions, cursorAfter, positionFrom, positionOf, type ListSort } from "./list-order";
import { priorities } from "./schema";

const newest: ListSort = { by: "updatedAt", descending: true };

test("undated come last in both directions", () => {
  for (const descending of [true, false]) {
    const sort: ListSort = { by: "dueAt", descending };
    const dated = positionOf(sort, 9, new Date(0));
    const undated = positionOf(sort, 1, null);
    expect(comparePositions(sort, dated, undated)).toBeLessThan(0);
  }
});

test("most pressing first, and the other way round when descending", () => {
  const order = (sort: ListSort) =>
    [...priorities].sort((a, b) => comparePositions(sort, positionOf(sort, 1, a), positionOf(sort, 1, b)));
  expect(order({ by: "priority", descending: false })).toEqual(["urgent", "high", "normal", "low"]);
  expect(order({ by: "priority", descending: true })).toEqual(["low", "normal", "high", "urgent"]);
});

const position = fc.record({ rank: fc.nat(3), key: fc.nat(), id: fc.integer({ min: 1, max: 2 ** 31 - 1 }) });

test("a cursor gives its position back", () => {
  fc.assert(
    fc.property(position, (at) => {
      expect(positionFrom(newest, cursorAfter(newest, at))).toEqual(at);
    }),
  );
});

test("the order is total: two tickets never share a place", () => {
  fc.assert(
    fc.property(position, position, (a, b) => {
      fc.pre(a.id !== b.id);
      expect(Math.sign(comparePositions(newest, a, b))).toBe(-Math.sign(comparePositions(newest, b, a)));
      expect(comparePositions(newest, a, b)).not.toBe(0);
    }),
  );
});

describe("a cursor that isn't this list's", () => {
  const at = { rank: 0, key: 1, id: 1 };
  test.each([
    "nonsense",
    encodeCursor({ id: 1 }),
    encodeCursor(["-updatedAt", 0, 1, "1 OR 1=1"]),
    encodeCursor(["-updatedAt", 0, 1e300, 1]),
    encodeCursor(null),
    cursorAfter({ by: "createdAt", descending: true }, at),
    cursorAfter({ by: "updatedAt", descending: false }, at),
  ])("is refused: %s", (cursor) => {
    expect(() => positionFrom(newest, cursor)).toThrow(AppError);
  });
});
