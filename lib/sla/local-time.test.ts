import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumberOf, localDay, localInstant, weekdayOf } from "./local-time";

const instant = (zone: string, date: string, minute: number) =>
  new Date(localInstant(zone, dayNumberOf(date), minute)).toISOString();

test.each([
  ["a winter morning", "Europe/Paris", "2026-01-15", 9 * 60, "2026-01-15T08:00:00.000Z"],
  ["a summer morning", "Europe/Paris", "2026-07-15", 9 * 60, "2026-07-15T07:00:00.000Z"],
  ["the end of a day is the next one's beginning", "Europe/Paris", "2026-07-15", 1_440, "2026-07-15T22:00:00.000Z"],
  ["before the spring change", "Europe/Paris", "2026-03-29", 119, "2026-03-29T00:59:00.000Z"],
  [
    "an hour that spring skips is the instant of the change",
    "Europe/Paris",
    "2026-03-29",
    150,
    "2026-03-29T01:00:00.000Z",
  ],
  ["after the spring change", "Europe/Paris", "2026-03-29", 180, "2026-03-29T01:00:00.000Z"],
  ["an hour that autumn has twice is its first time", "Europe/Paris", "2026-10-25", 150, "2026-10-25T00:30:00.000Z"],
  ["after the autumn change", "Europe/Paris", "2026-10-25", 180, "2026-10-25T02:00:00.000Z"],
  ["a change by half an hour", "Australia/Lord_Howe", "2026-10-04", 135, "2026-10-03T15:30:00.000Z"],
  ["overseas, without changes", "Indian/Reunion", "2026-07-15", 9 * 60, "2026-07-15T05:00:00.000Z"],
])("%s", (_, zone, date, minute, expected) => {
  expect(instant(zone, date, minute)).toBe(expected);
});

test("weekdays count from Monday", () => {
  expect(["2026-11-23", "2026-11-29", "1969-12-29"].map((date) => weekdayOf(dayNumberOf(date)))).toEqual([1, 7, 1]);
});

test("in every zone minutes give instants in order, on their own day", () => {
  const zone = fc.constantFrom(
    "Europe/Paris",
    "America/Cayenne",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Noumea",
  );
  const day = fc.integer({ min: dayNumberOf("2020-01-01"), max: dayNumberOf("2032-01-01") });
  const minute = fc.integer({ min: 0, max: 1_439 });
  fc.assert(
    fc.property(zone, day, minute, minute, (timeZone, on, a, b) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)].map((at) => localInstant(timeZone, on, at));
      expect(early).toBeLessThanOrEqual(late ?? 0);
      expect(localDay(timeZone, early ?? 0)).toBe(on);
    }),
  );
});
