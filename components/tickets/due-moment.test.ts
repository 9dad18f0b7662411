import { expect, it } from "vitest";
import { fieldsOf, momentOf } from "./due-moment";

it("reads fields by the clocks of the centre", () => {
  expect(momentOf("2026-12-04", "12:00", "Europe/Paris")).toEqual(new Date("2026-12-04T11:00:00Z"));
  expect(momentOf("2026-07-04", "12:00", "Europe/Paris")).toEqual(new Date("2026-07-04T10:00:00Z"));
  expect(momentOf("2026-12-04", "12:00", "Indian/Reunion")).toEqual(new Date("2026-12-04T08:00:00Z"));
});

it("writes fields by them, and reads them back", () => {
  const at = new Date("2026-07-04T21:05:00Z");
  expect(fieldsOf(at, "Europe/Paris")).toEqual({ date: "2026-07-04", time: "23:05" });
  expect(momentOf("2026-07-04", "23:05", "Europe/Paris")).toEqual(at);
});

it("takes nothing for a date that is none", () => {
  expect(momentOf("", "12:00", "Europe/Paris")).toBeNull();
  expect(momentOf("2026-12-04", "", "Europe/Paris")).toBeNull();
  expect(momentOf("2026-13-45", "12:00", "Europe/Paris")).toBeNull();
});
