import { describe, expect, it } from "vitest";
import { rankBetween, rankColumns, spreadRanks, STEP, usualRank } from "./board-rank";
import { priorities } from "./schema";

const at = (text: string) => new Date(text);

describe("the usual rank", () => {
  it("is by priority, then the oldest first, in whole numbers for this century", () => {
    const ranks = priorities.flatMap((priority) =>
      ["1970-01-01", "2026-11-22T10:00:00.000Z", "2026-11-22T10:00:00.001Z", "2109-01-01"].map((day) =>
        usualRank(priority, at(day)),
      ),
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
    expect(ranks.every(Number.isSafeInteger)).toBe(true);
  });

  it("follows the priority, until somebody placed the card", () => {
    const createdAt = at("2026-11-22");
    expect(rankColumns({ createdAt, placedByHand: false }, "high")).toEqual({
      boardRank: usualRank("high", createdAt),
    });
    expect(rankColumns({ createdAt, placedByHand: true }, "high")).toEqual({});
  });
});

describe("a place between two cards", () => {
  it("is between their ranks, and beyond the last at the ends", () => {
    expect(rankBetween(10, 20)).toBe(15);
    expect(rankBetween(-10, -7)).toBe(-9);
    expect(rankBetween(null, 20)).toBe(20 - STEP);
    expect(rankBetween(20, null)).toBe(20 + STEP);
    expect(rankBetween(null, null)).toBe(0);
  });

  it("is none where their ranks touch", () => {
    expect(rankBetween(10, 11)).toBeNull();
    expect(rankBetween(10, 10)).toBeNull();
  });

  it("can be taken more than twenty times in a row between cards opened a minute after each other", () => {
    let [above, below] = [at("2026-11-22T10:00:00Z"), at("2026-11-22T10:01:00Z")].map((day) =>
      usualRank("normal", day),
    ) as [number, number];
    for (let nth = 0; nth < 20; nth += 1) {
      const next = rankBetween(above, below);
      expect(next).not.toBeNull();
      if (nth % 2) above = next ?? 0;
      else below = next ?? 0;
    }
  });
});

describe("spreading cards", () => {
  it("puts them evenly between two others, or after one", () => {
    expect(spreadRanks(3, 0, 40)).toEqual([10, 20, 30]);
    expect(spreadRanks(2, 0, null)).toEqual([STEP, 2 * STEP]);
    expect(spreadRanks(2, null, 0)).toEqual([-2 * STEP, -STEP]);
    expect(spreadRanks(5, 0, 10)).toBeNull();
  });
});
