import { expect, test } from "vitest";
import { retryDelayMs } from "./deliver";

test.each([
  [0, 1_000],
  [1, 1_000],
  [2, 2_000],
  [5, 16_000],
  [12, 2_048_000],
  [13, 3_600_000],
  [1_000, 3_600_000],
])("after %i attempts the next is in %i ms", (attempts, delay) => {
  expect(retryDelayMs(attempts)).toBe(delay);
});
