import { expect, test } from "vitest";
import { fromHoursDraft, likeMonday, toHoursDraft, usualHours, withClosing, withSlot } from "./hours-draft";

const row = { id: 1, version: 1, usedBy: [] };

test("hours come back as they were", () => {
  const stored = {
    name: "Annexe",
    timeZone: "Indian/Reunion",
    frenchHolidays: false,
    slots: [{ weekday: 2, from: 545, to: 1_440 }],
    closings: [{ name: "Noël", from: "2026-12-21", to: "2027-01-03" }],
  };
  expect(fromHoursDraft(toHoursDraft({ ...row, ...stored }))).toEqual(stored);
});

test("what isn't filled in is sent so that it is refused, but a single closing day needs one date", () => {
  const draft = { ...usualHours(), slots: [{ key: 1, weekday: 1, from: "", to: "12:00" }] };
  expect(fromHoursDraft(draft)).toMatchObject({ timeZone: null, slots: [{ from: -1, to: 720 }] });
  const [closing] = withClosing(draft).closings;
  const closed = { ...draft, closings: [{ key: 1, name: "Pont", from: "2027-05-07", to: "" }] };
  expect(closing).toMatchObject({ name: "", from: "" });
  expect(fromHoursDraft(closed).closings).toEqual([{ name: "Pont", from: "2027-05-07", to: "2027-05-07" }]);
});

test.each([
  ["9", 540],
  ["9 h", 540],
  ["9h30", 570],
  ["09:30", 570],
  ["9.30", 570],
  ["24:00", 1_440],
  ["25:00", -1],
  ["9:75", -1],
  ["midi", -1],
])("%s is taken as minute %i", (from, minute) => {
  const draft = { ...usualHours(), slots: [{ key: 1, weekday: 1, from, to: "00:00" }] };
  expect(fromHoursDraft(draft).slots).toEqual([{ weekday: 1, from: minute, to: 1_440 }]);
});

test("a slot is added with times that suit, and Monday is copied to the workdays", () => {
  const empty = { ...usualHours(), slots: [{ key: 4, weekday: 6, from: "10:00", to: "12:00" }] };
  const monday = withSlot(withSlot(empty, 1), 1);
  expect(monday.slots.slice(1)).toEqual([
    { key: 5, weekday: 1, from: "09:00", to: "12:30" },
    { key: 6, weekday: 1, from: "13:30", to: "17:30" },
  ]);
  const week = likeMonday(monday).slots;
  expect(week).toHaveLength(11);
  expect(new Set(week.map(({ key }) => key)).size).toBe(11);
  expect(week.filter(({ weekday }) => weekday === 6)).toMatchObject([{ from: "10:00" }]);
});
