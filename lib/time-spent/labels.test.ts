import { describe, expect, it } from "vitest";
import { minutesSince, minutesText, parseDuration } from "./labels";

describe("parseDuration", () => {
  it.each([
    ["1h30", 90],
    ["1 h 30", 90],
    ["1\u202fh\u202f30", 90],
    ["1H05", 65],
    ["2h", 120],
    ["1 heure 15", 75],
    ["2 heures", 120],
    ["1 hour 30 minutes", 90],
    ["1h 30 min", 90],
    ["90 min", 90],
    ["90mn", 90],
    ["45 minutes", 45],
    ["45", 45],
    ["1:30", 90],
    ["0:05", 5],
    ["1,5 h", 90],
    ["1.25h", 75],
    ["0,5", 30],
    [",5 h", 30],
    ["24h", 1_440],
    ["  20 min ", 20],
  ])("reads %s", (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });

  it.each([
    "",
    "0",
    "0 min",
    "0:00",
    "25h",
    "1441",
    "1:60",
    "1:5",
    "-5",
    "h",
    "trente",
    "1h30h",
    "1e3",
    "99999",
    "1h 75",
  ])("takes %s for none", (text) => {
    expect(parseDuration(text)).toBeNull();
  });
});

it("writes lengths short, and what it writes is understood", () => {
  expect([1, 45, 60, 65, 90, 1_440].map(minutesText)).toEqual([
    "1\u202fmin",
    "45\u202fmin",
    "1\u202fh",
    "1\u202fh\u202f05",
    "1\u202fh\u202f30",
    "24\u202fh",
  ]);
  for (const minutes of [1, 45, 60, 65, 90, 1_440]) expect(parseDuration(minutesText(minutes))).toBe(minutes);
});

it("counts a begun minute of a timer as one", () => {
  const start = new Date("2026-11-22T08:00:00Z");
  expect(minutesSince(start, new Date("2026-11-22T08:00:05Z"))).toBe(1);
  expect(minutesSince(start, new Date("2026-11-22T09:29:40Z"))).toBe(90);
});
