import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isClosedDay, openingsOf, type BusinessCalendar } from "./business-calendar";
import { addBusinessTime, businessMinutesBetween } from "./business-time";
import { DAY_MS, dayNumberOf, localDay, localInstant } from "./local-time";

const weekdays = [1, 2, 3, 4, 5];
const officeHours = weekdays.flatMap((weekday) => [
  { weekday, from: 9 * 60, to: 12 * 60 + 30 },
  { weekday, from: 13 * 60 + 30, to: 17 * 60 + 30 },
]);
const office: BusinessCalendar = { timeZone: "Europe/Paris", slots: officeHours, frenchHolidays: true, closings: [] };
const tuesdays: BusinessCalendar = { ...office, slots: [{ weekday: 2, from: 14 * 60, to: 16 * 60 }] };
const nights: BusinessCalendar = {
  ...office,
  frenchHolidays: false,
  slots: [...weekdays, 6, 7].map((weekday) => ({ weekday, from: 60, to: 4 * 60 })),
};
const never: BusinessCalendar = { ...office, slots: [] };

/** Paris: "2026-11-20 16:30". */
const at = (text: string) => {
  const [date = "", time = ""] = text.split(" ");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return new Date(localInstant("Europe/Paris", dayNumberOf(date), hours * 60 + minutes));
};

describe("the office's hours", () => {
  test.each([
    ["within a morning", "2026-11-23 09:30", 60, "2026-11-23 10:30"],
    ["over lunch", "2026-11-23 12:00", 60, "2026-11-23 14:00"],
    ["from within lunch", "2026-11-23 13:00", 15, "2026-11-23 13:45"],
    ["to the last minute before lunch", "2026-11-23 12:00", 30, "2026-11-23 12:30"],
    ["to the last minute of Friday", "2026-11-20 16:30", 60, "2026-11-20 17:30"],
    ["from Friday 16:30 into Monday", "2026-11-20 16:30", 61, "2026-11-23 09:01"],
    ["from Saturday", "2026-11-21 11:00", 450, "2026-11-23 17:30"],
    ["before opening", "2026-11-23 06:00", 0, "2026-11-23 09:00"],
    ["a day from Friday 16:30", "2026-11-20 16:30", 450, "2026-11-23 16:30"],
    ["five days from Monday 10:15", "2026-11-23 10:15", 2_250, "2026-11-30 10:15"],
    ["over 11 November", "2026-11-10 17:00", 60, "2026-11-12 09:30"],
    ["over Easter Monday", "2026-04-03 17:30", 1, "2026-04-07 09:01"],
    ["over the weekend of the spring change", "2026-03-27 17:00", 60, "2026-03-30 09:30"],
    ["over the weekend of the autumn change", "2026-10-23 17:00", 60, "2026-10-26 09:30"],
  ])("%s", (_, from, minutes, due) => {
    expect(addBusinessTime(office, at(from), minutes)).toEqual(at(due));
    expect(businessMinutesBetween(office, at(from), at(due))).toBe(minutes);
  });

  test("closing days are skipped, their first and last included", () => {
    const closings = [{ from: "2026-12-21", to: "2027-01-03" }];
    expect(addBusinessTime({ ...office, closings }, at("2026-12-18 17:00"), 31)).toEqual(at("2027-01-04 09:01"));
  });
});

test("on the day clocks go forward a night has an hour less, on the day they go back an hour more", () => {
  expect(addBusinessTime(nights, at("2026-03-29 01:00"), 120)).toEqual(at("2026-03-29 04:00"));
  expect(addBusinessTime(nights, at("2026-03-29 01:00"), 121)).toEqual(at("2026-03-30 01:01"));
  expect(addBusinessTime(nights, at("2026-10-25 01:00"), 240)).toEqual(at("2026-10-25 04:00"));
});

test("a calendar that only opens on Tuesdays takes its time", () => {
  expect(addBusinessTime(tuesdays, at("2026-11-20 16:30"), 60)).toEqual(at("2026-11-24 15:00"));
  expect(addBusinessTime(tuesdays, at("2026-11-24 15:30"), 60)).toEqual(at("2026-12-01 14:30"));
  const aYear = addBusinessTime({ ...tuesdays, frenchHolidays: false }, at("2026-11-24 14:00"), 52 * 120);
  expect(aYear).toEqual(at("2027-11-16 16:00"));
});

test("a calendar that never opens has no answer, and says so", () => {
  expect(addBusinessTime(never, at("2026-11-20 16:30"), 1)).toBeNull();
  expect(
    addBusinessTime({ ...office, closings: [{ from: "2026-01-01", to: "2099-12-31" }] }, at("2026-11-20 16:30"), 1),
  ).toBeNull();
  expect(addBusinessTime(tuesdays, at("2026-11-20 16:30"), 120 * 200)).toBeNull();
  expect(businessMinutesBetween(never, at("2026-01-01 00:00"), at("2027-01-01 00:00"))).toBe(0);
});

const slot = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 1, max: 600 }))
  .map(([weekday, from, length]) => ({ weekday, from, to: Math.min(1_440, from + length) }));
const anyCalendar = fc.record({
  timeZone: fc.constantFrom("Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Indian/Reunion"),
  slots: fc.array(slot, { minLength: 1, maxLength: 12 }),
  frenchHolidays: fc.boolean(),
  closings: fc.constantFrom([], [{ from: "2026-03-20", to: "2026-04-12" }], [{ from: "2026-10-25", to: "2026-10-25" }]),
});
/** Around both changes of 2026 more often than elsewhere. */
const anyMoment = fc
  .tuple(
    fc.constantFrom("2026-01-01", "2026-03-26", "2026-10-02", "2026-10-22"),
    fc.integer({ min: 0, max: 20 * DAY_MS }),
  )
  .map(([date, later]) => new Date(dayNumberOf(date) * DAY_MS + later));
const someMinutes = fc.integer({ min: 0, max: 600 });

const isOpenAt = (calendar: BusinessCalendar, moment: Date) => {
  const day = localDay(calendar.timeZone, moment.getTime());
  return [day - 1, day].some((on) => openingsOf(calendar, on).some(({ from, to }) => from <= +moment && +moment <= to));
};
const added = (calendar: BusinessCalendar, from: Date, minutes: number) => {
  const due = addBusinessTime(calendar, from, minutes);
  fc.pre(due !== null);
  return due;
};

describe("for any calendar", () => {
  test("adding in two steps is adding at once", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, someMinutes, someMinutes, (calendar, from, a, b) => {
        expect(added(calendar, added(calendar, from, a), b)).toEqual(added(calendar, from, a + b));
      }),
    );
  });

  test("more minutes, or a later start, are never due earlier", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, someMinutes, someMinutes, (calendar, from, a, b) => {
        const due = added(calendar, from, a);
        expect(+added(calendar, from, a + b)).toBeGreaterThanOrEqual(+due);
        expect(+added(calendar, new Date(+from + b * 60_000), a)).toBeGreaterThanOrEqual(+due);
        expect(+due).toBeGreaterThanOrEqual(+from);
      }),
    );
  });

  test("what is due is due within opening hours, on a day that isn't closed", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, someMinutes, (calendar, from, minutes) => {
        const due = added(calendar, from, minutes);
        expect(isOpenAt(calendar, due)).toBe(true);
        expect(isClosedDay(calendar, localDay(calendar.timeZone, +due - 1))).toBe(false);
      }),
    );
  });

  test("between a start and what is due lie the minutes that were added", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, someMinutes, (calendar, from, minutes) => {
        expect(businessMinutesBetween(calendar, from, added(calendar, from, minutes))).toBeCloseTo(minutes, 6);
      }),
    );
  });
});
