import { expect, test } from "vitest";
import { dayMinutes, spokenDuration } from "./labels";

const slot = (weekday: number, from: number, to: number) => ({ weekday, from: from * 60, to: to * 60 });

test("a day of opening is the longest weekday", () => {
  expect(dayMinutes([slot(1, 9, 12), slot(1, 13, 17), slot(5, 9, 12)])).toBe(420);
  expect(dayMinutes([])).toBe(0);
});

test.each([
  [900, 450, { unit: "days", days: 2 }],
  [450, 420, { unit: "hours", hours: 7, minutes: 30 }],
  [90, 450, { unit: "hours", hours: 1, minutes: 30 }],
  [45, 450, { unit: "minutes", minutes: 45 }],
  [120, 0, { unit: "hours", hours: 2, minutes: 0 }],
  [30, 30, { unit: "days", days: 1 }],
])("%i minutes of days of %i are said as %o", (minutes, perDay, said) => {
  expect(spokenDuration(minutes, perDay)).toEqual(said);
});
