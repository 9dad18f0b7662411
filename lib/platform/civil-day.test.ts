import { expect, test } from "vitest";
import { civilDay, dayAfter } from "./civil-day";

test.each([
  ["2026-11-22T22:59:59.999Z", "Europe/Paris", "2026-11-22"],
  ["2026-11-22T23:00:00Z", "Europe/Paris", "2026-11-23"],
  // The days on which clocks change have 23 and 25 hours.
  ["2026-03-28T23:00:00Z", "Europe/Paris", "2026-03-29"],
  ["2026-03-29T21:59:59Z", "Europe/Paris", "2026-03-29"],
  ["2026-03-29T22:00:00Z", "Europe/Paris", "2026-03-30"],
  ["2026-10-24T22:00:00Z", "Europe/Paris", "2026-10-25"],
  ["2026-10-25T22:59:59Z", "Europe/Paris", "2026-10-25"],
  ["2026-10-25T23:00:00Z", "Europe/Paris", "2026-10-26"],
  ["2026-12-31T11:00:00Z", "Pacific/Auckland", "2027-01-01"],
  ["2026-01-01T05:00:00Z", "America/Martinique", "2026-01-01"],
  ["2026-01-01T03:00:00Z", "America/Martinique", "2025-12-31"],
])("%s in %s is %s", (at, timeZone, day) => {
  expect(civilDay(new Date(at), timeZone)).toBe(day);
});

test("days follow each other over months, years and leap days", () => {
  expect([dayAfter("2026-12-31"), dayAfter("2028-02-28"), dayAfter("2026-03-01", -1)]).toEqual([
    "2027-01-01",
    "2028-02-29",
    "2026-02-28",
  ]);
});
