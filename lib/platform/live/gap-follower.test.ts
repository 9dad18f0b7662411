import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GapFollower, gapsBetween, hasSeen, mergePositions, type Position } from "./gap-follower";

type Commit = { id: number; at: number };

/** Ids are taken in order; commits come 0 to 4 s later, and some never. */
const commits = fc
  .array(fc.record({ afterMs: fc.nat(300), delayMs: fc.nat(4_000), rolledBack: fc.boolean() }), { maxLength: 60 })
  .map((list) => {
    let taken = 0;
    return list.flatMap(({ afterMs, delayMs, rolledBack }, index): Commit[] => {
      taken += afterMs;
      return rolledBack ? [] : [{ id: index + 1, at: taken + delayMs }];
    });
  });

function readAt(rows: readonly Commit[], { last, missing }: Position, at: number): Commit[] {
  return rows.filter(({ id, at: committed }) => committed <= at && (id > last || missing.includes(id)));
}

describe("following a table by its ids", () => {
  it("gives each row once, in whatever order it was committed", () => {
    fc.assert(
      fc.property(commits, fc.integer({ min: 50, max: 1_500 }), (rows, everyMs) => {
        const follower = new GapFollower({ last: 0, missing: [] }, 0);
        const given: number[] = [];
        for (let at = 0; at < 60_000 && given.length < rows.length; at += everyMs)
          given.push(...follower.take(readAt(rows, follower.position(at), at), at).map(({ id }) => id));
        expect(given.toSorted((a, b) => a - b)).toEqual(rows.map(({ id }) => id));
      }),
    );
  });

  it("goes on from any position without a gap or a repeat", () => {
    fc.assert(
      fc.property(commits, fc.nat(20_000), (rows, leftAt) => {
        const first = new GapFollower({ last: 0, missing: [] }, 0);
        const before = first.take(readAt(rows, first.position(leftAt), leftAt), leftAt).map(({ id }) => id);
        const left = first.position(leftAt);
        const later = rows.filter(({ id }) => !hasSeen(left, id)).map(({ id }) => id);
        expect([...before, ...later].toSorted((a, b) => a - b)).toEqual(rows.map(({ id }) => id));
      }),
    );
  });

  it("knows what a reader of two was given by either", () => {
    const position = fc
      .record({ last: fc.nat(40), missing: fc.uniqueArray(fc.integer({ min: 1, max: 40 })) })
      .map(({ last, missing }) => ({ last, missing: missing.filter((id) => id <= last) }));
    fc.assert(
      fc.property(position, position, (a, b) => {
        const merged = mergePositions(a, b);
        for (let id = 1; id <= 41; id += 1) expect(hasSeen(merged, id)).toBe(hasSeen(a, id) || hasSeen(b, id));
      }),
    );
  });

  it("stops asking for what was rolled back", () => {
    const follower = new GapFollower({ last: 1, missing: [] }, 0);
    follower.take([{ id: 4 }], 0);
    expect(follower.position(5_000).missing).toEqual([2, 3]);
    expect(follower.position(31_000).missing).toEqual([]);
  });

  it("names the ids between rows", () => {
    expect(gapsBetween([3, 4, 7])).toEqual([5, 6]);
    expect(gapsBetween([])).toEqual([]);
  });
});
