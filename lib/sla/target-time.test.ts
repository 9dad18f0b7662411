import fc from "fast-check";
import { expect, test } from "vitest";
import type { BusinessCalendar } from "./business-calendar";
import { addBusinessTime } from "./business-time";
import { DAY_MS, dayNumberOf, localInstant } from "./local-time";
import { targetTime } from "./target-time";

const office: BusinessCalendar = {
  timeZone: "Europe/Paris",
  frenchHolidays: true,
  closings: [],
  slots: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, from: 9 * 60, to: 12 * 60 + 30 },
    { weekday, from: 13 * 60 + 30, to: 17 * 60 + 30 },
  ]),
};
const at = (text: string) => {
  const [date = "", time = ""] = text.split(" ");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return new Date(localInstant("Europe/Paris", dayNumberOf(date), hours * 60 + minutes));
};
const pause = (from: string, to: string | null) => ({ from: at(from), to: to === null ? null : at(to) });

test.each([
  ["no pause", [], "2026-11-23 16:30"],
  [
    "a pause over the weekend costs only open time",
    [pause("2026-11-20 17:00", "2026-11-23 09:30")],
    "2026-11-23 17:30",
  ],
  ["a pause within the weekend costs nothing", [pause("2026-11-21 10:00", "2026-11-22 20:00")], "2026-11-23 16:30"],
  ["a pause that lasts shows what was left when it began", [pause("2026-11-20 17:00", null)], "2026-11-23 16:30"],
  ["a pause after it was late takes nothing back", [pause("2026-11-24 09:00", "2026-11-26 09:00")], "2026-11-23 16:30"],
  [
    "two pauses add up",
    [pause("2026-11-20 17:00", "2026-11-23 09:30"), pause("2026-11-23 10:00", "2026-11-23 11:00")],
    "2026-11-24 10:00",
  ],
])("%s", (_, pauses, due) => {
  expect(targetTime(office, at("2026-11-20 16:30"), 450, pauses)).toEqual(at(due));
});

test("a calendar that doesn't open has no target", () => {
  expect(targetTime({ ...office, slots: [] }, at("2026-11-20 16:30"), 60, [])).toBeNull();
});

const moment = fc.integer({ min: 0, max: 30 * DAY_MS }).map((later) => dayNumberOf("2026-10-12") * DAY_MS + later);
const somePauses = fc
  .uniqueArray(moment, { maxLength: 6 })
  .map((moments) => moments.sort((a, b) => a - b))
  .map((moments) =>
    moments.flatMap((from, nth) => {
      const to = moments[nth + 1];
      return nth % 2 || to === undefined ? [] : [{ from: new Date(from), to: new Date(to) }];
    }),
  );

test("pauses never bring a target forward, and longer ones never either", () => {
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: 1, max: 900 }),
      somePauses,
      fc.integer({ min: 0, max: DAY_MS }),
      (from, minutes, pauses, more) => {
        const start = new Date(from);
        const due = targetTime(office, start, minutes, pauses);
        expect(Number(due)).toBeGreaterThanOrEqual(Number(addBusinessTime(office, start, minutes)));
        const last = pauses.at(-1);
        if (!last) return;
        const longer = [...pauses.slice(0, -1), { from: last.from, to: new Date(Number(last.to) + more) }];
        expect(Number(targetTime(office, start, minutes, longer))).toBeGreaterThanOrEqual(Number(due));
      },
    ),
  );
});
