import { expect, test } from "vitest";
import { nextAttempt, retryAfterMs } from "./retry-times";

const since = new Date("2026-11-22T08:00:00Z");

/** When each attempt is made, in seconds after the first, where all fail. */
function tries(chance: number): number[] {
  const times: number[] = [];
  let at: Date | null = since;
  while (at && times.length < 100) {
    times.push((at.getTime() - since.getTime()) / 1_000);
    at = nextAttempt({ attempts: times.length, since, at, askedMs: 0 }, chance);
  }
  return times;
}

test("it is tried at growing intervals for a day", () => {
  expect(tries(0.5)).toEqual([0, 5, 65, 365, 1_265, 3_065, 6_665, 13_865, 28_265, 42_665, 64_265, 85_865]);
});

test.each([0, 1])("chance %i only shifts them", (chance) => {
  const times = tries(chance);
  expect(times[1]).toBe(chance === 0 ? 4 : 6);
  expect(times.at(-1)).toBeGreaterThan(18 * 3_600);
  expect(times.at(-1)).toBeLessThanOrEqual(24 * 3_600);
});

test("a later time that was asked for counts, an earlier one does not", () => {
  const facts = { attempts: 1, since, at: since };
  expect(nextAttempt({ ...facts, askedMs: 120_000 }, 0.5)).toEqual(new Date("2026-11-22T08:02:00Z"));
  expect(nextAttempt({ ...facts, askedMs: 1_000 }, 0.5)).toEqual(new Date("2026-11-22T08:00:05Z"));
  expect(nextAttempt({ ...facts, askedMs: 25 * 3_600_000 }, 0.5)).toBeNull();
});

test.each([
  [null, 0],
  ["120", 120_000],
  ["Sun, 22 Nov 2026 08:00:30 GMT", 30_000],
  ["Sun, 22 Nov 2026 07:00:00 GMT", 0],
  ["soon", 0],
  ["-5", 0],
  ["99999999999999999999", 0],
])("Retry-After: %s asks for %i ms", (header, ms) => {
  expect(retryAfterMs(header, since)).toBe(ms);
});
