import { expect, it } from "vitest";
import { startOfDay } from "./day-bounds";

it.each([
  ["2026-11-22", "Europe/Paris", 0, "2026-11-21T23:00:00.000Z"],
  ["2026-11-22", "Europe/Paris", 1, "2026-11-22T23:00:00.000Z"],
  // The days of the changes of clocks are 23 and 25 hours long.
  ["2026-03-29", "Europe/Paris", 0, "2026-03-28T23:00:00.000Z"],
  ["2026-03-29", "Europe/Paris", 1, "2026-03-29T22:00:00.000Z"],
  ["2026-10-25", "Europe/Paris", 0, "2026-10-24T22:00:00.000Z"],
  ["2026-10-25", "Europe/Paris", 1, "2026-10-25T23:00:00.000Z"],
  ["2026-12-31", "Indian/Reunion", 1, "2026-12-31T20:00:00.000Z"],
  ["2026-01-01", "America/Guadeloupe", 0, "2026-01-01T04:00:00.000Z"],
])("%s in %s, plus %i days", (day, timeZone, plusDays, start) => {
  expect(startOfDay(day, timeZone, plusDays).toISOString()).toBe(start);
});
