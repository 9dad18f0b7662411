import { describe, expect, it } from "vitest";
import { relativeDay, relativeTime, saidDay, waitUntil } from "./format-time";

const paris = { locale: "fr", timeZone: "Europe/Paris" } as const;
const london = { locale: "en", timeZone: "Europe/London" } as const;
// Tuesday 24 November 2026, 13:55 in Paris.
const now = new Date("2026-11-24T12:55:00Z");

describe("relativeTime", () => {
  it.each([
    ["2026-11-24T12:54:30Z", { kind: "now" }],
    ["2026-11-24T12:44:00Z", { kind: "minutes", minutes: 11 }],
    ["2026-11-24T11:02:00Z", { kind: "text", text: "12\u00a0h\u00a002" }],
    ["2026-11-24T15:00:00Z", { kind: "text", text: "16\u00a0h" }],
    ["2026-11-23T22:59:00Z", { kind: "yesterday" }],
    ["2026-11-23T23:00:00Z", { kind: "text", text: "0\u00a0h" }],
    ["2026-11-25T08:00:00Z", { kind: "tomorrow" }],
    ["2026-11-20T08:00:00Z", { kind: "text", text: "ven.\u00a020" }],
    ["2026-10-12T08:00:00Z", { kind: "text", text: "12 oct." }],
    ["2025-10-12T08:00:00Z", { kind: "text", text: "12 oct. 2025" }],
  ])("says %s in French", (at, said) => {
    expect(relativeTime(new Date(at), now, paris)).toEqual(said);
  });

  it("writes English times and days as English readers do", () => {
    expect(relativeTime(new Date("2026-11-24T11:02:00Z"), now, london)).toEqual({ kind: "text", text: "11:02" });
    expect(relativeTime(new Date("2026-11-20T08:00:00Z"), now, london)).toEqual({ kind: "text", text: "Fri\u00a020" });
  });

  it("counts days by the centre's calendar, also where the clocks change", () => {
    const afterChange = new Date("2026-10-25T23:30:00Z");
    expect(relativeTime(new Date("2026-10-24T22:30:00Z"), afterChange, paris)).toEqual({ kind: "yesterday" });
  });
});

describe("relativeDay", () => {
  it.each([
    ["2026-11-24T00:00:00Z", { kind: "today" }],
    ["2026-11-23T12:00:00Z", { kind: "yesterday" }],
    ["2026-11-25T12:00:00Z", { kind: "tomorrow" }],
    ["2026-11-20T12:00:00Z", { kind: "day", day: "vendredi\u00a020" }],
    ["2026-11-02T12:00:00Z", { kind: "day", day: "lundi 2 novembre 2026" }],
  ])("names the day of %s", (at, said) => {
    expect(relativeDay(new Date(at), now, paris)).toEqual(said);
  });
});

it.each([
  ["2026-11-22T22:00:00Z", { kind: "soon" }],
  ["2026-11-22T23:00:05Z", { kind: "soon" }],
  ["2026-11-22T23:42:10Z", { kind: "minutes", minutes: 42 }],
  ["2026-11-23T00:00:00Z", { kind: "later" }],
])("at midnight in Paris, what comes at %s is waited for so long", (at, wait) => {
  expect(waitUntil(new Date(at), new Date("2026-11-22T23:00:00Z"))).toEqual(wait);
});

describe("saidDay", () => {
  it.each([
    ["2026-11-27T16:30:00Z", "ven.\u00a027"],
    ["2026-11-30T16:30:00Z", "lun.\u00a030"],
    ["2026-12-01T16:30:00Z", "1 déc."],
    ["2026-11-20T16:30:00Z", "20 nov."],
  ])("says %s as %j", (at, said) => {
    expect(saidDay(new Date(at), now, paris)).toBe(said);
  });
});
