import { describe, expect, it } from "vitest";
import { retryDelay } from "./retry-delay";

describe("the wait before the next attempt", () => {
  it("doubles up to half a minute", () => {
    const longest = (attempt: number) => retryDelay(attempt, () => 1);
    expect([0, 1, 2, 3].map(longest)).toEqual([500, 1_000, 2_000, 4_000]);
    expect([6, 7, 100, 5_000].map(longest)).toEqual([30_000, 30_000, 30_000, 30_000]);
  });

  it("lies anywhere in its upper half", () => {
    expect(retryDelay(3, () => 0)).toBe(2_000);
    expect(retryDelay(3, () => 0.5)).toBe(3_000);
  });
});
