import { describe, expect, it } from "vitest";
import { clockTime, dayRange, daysFrom, shortDay, wholeDay } from "./format-moment";

const fr = { locale: "fr", timeZone: "Europe/Paris" } as const;
const en = { locale: "en", timeZone: "Europe/Paris" } as const;
const at = (iso: string) => new Date(iso);

describe("clockTime", () => {
  it("writes French times with h and English ones with a colon", () => {
    expect(clockTime(at("2026-11-22T08:05:00Z"), fr)).toBe("9\u00a0h\u00a005");
    expect(clockTime(at("2026-11-22T16:00:00Z"), fr)).toBe("17\u00a0h");
    expect(clockTime(at("2026-11-21T23:00:00Z"), fr)).toBe("0\u00a0h");
    expect(clockTime(at("2026-11-22T14:30:00Z"), en)).toBe("15:30");
    expect(clockTime(at("2026-11-21T23:05:00Z"), en)).toBe("00:05");
  });
});

describe("daysFrom", () => {
  it("counts calendar days of the centre, across changes of clocks too", () => {
    const now = at("2026-11-22T22:59:00Z");
    expect(daysFrom(now, at("2026-11-21T23:00:00Z"), fr)).toBe(0);
    expect(daysFrom(now, at("2026-11-22T23:00:00Z"), fr)).toBe(1);
    expect(daysFrom(now, at("2026-11-21T22:59:00Z"), fr)).toBe(-1);
    expect(daysFrom(at("2026-10-26T12:00:00Z"), at("2026-10-24T12:00:00Z"), fr)).toBe(-2);
  });
});

describe("shortDay and wholeDay", () => {
  it("name the year only when it isn't this one", () => {
    const now = at("2026-11-22T12:00:00Z");
    expect(shortDay(at("2026-10-12T12:00:00Z"), now, fr)).toBe("12 oct.");
    expect(shortDay(at("2025-10-12T12:00:00Z"), now, en)).toBe("12 Oct 2025");
    expect(wholeDay(now, fr)).toBe("dimanche 22 novembre 2026");
  });
});

describe("dayRange", () => {
  const spaced = (text: string) => text.replaceAll(/\s/g, " ");

  it("says what two days share once, and one day as itself", () => {
    expect(spaced(dayRange("2026-12-21", "2027-01-04", "fr"))).toBe("21 déc. 2026 – 4 janv. 2027");
    expect(spaced(dayRange("2027-05-13", "2027-05-16", "fr"))).toBe("13–16 mai 2027");
    expect(spaced(dayRange("2027-05-14", "2027-05-14", "en"))).toBe("14 May 2027");
  });
});
