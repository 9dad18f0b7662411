import { expect, test } from "vitest";
import { easterSunday, isFrenchHoliday } from "./french-holidays";
import { dayNumberOf } from "./local-time";

/** Published dates, early and late ones among them. */
test.each([
  "1818-03-22",
  "1961-04-02",
  "2000-04-23",
  "2008-03-23",
  "2011-04-24",
  "2024-03-31",
  "2025-04-20",
  "2026-04-05",
  "2027-03-28",
  "2038-04-25",
  "2285-03-22",
])("Easter is on %s", (date) => {
  expect(easterSunday(Number(date.slice(0, 4)))).toBe(dayNumberOf(date));
});

const OF_2026 = [
  "2026-01-01",
  "2026-04-06",
  "2026-05-01",
  "2026-05-08",
  "2026-05-14",
  "2026-05-25",
  "2026-07-14",
  "2026-08-15",
  "2026-11-01",
  "2026-11-11",
  "2026-12-25",
];

test("2026 has its eleven public holidays and no other", () => {
  const first = dayNumberOf("2026-01-01");
  const found = Array.from({ length: 365 }, (_, nth) => first + nth).filter(isFrenchHoliday);
  expect(found).toEqual(OF_2026.map(dayNumberOf));
});
