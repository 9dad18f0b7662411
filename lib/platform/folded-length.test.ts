import { describe, expect, it } from "vitest";
import { foldedLength } from "./folded-length";

const lines = (count: number) => Array.from({ length: count }, (_, index) => `ligne ${index}`).join("\n");

describe("foldedLength", () => {
  it.each(["", "Bonjour", lines(40), lines(47), "a".repeat(4_500)])("shows short texts whole", (text) => {
    expect(foldedLength(text)).toBeNull();
  });

  it("cuts many lines after the fortieth", () => {
    const text = lines(10_000);
    expect(text.slice(0, foldedLength(text) ?? 0)).toBe(lines(40));
  });

  it("cuts one long line between two words, never inside a character", () => {
    const words = "mot ".repeat(25_000);
    expect(words.slice(0, foldedLength(words) ?? 0).endsWith("mot")).toBe(true);
    const faces = `x${"🙂".repeat(50_000)}`;
    expect(faces.slice(0, foldedLength(faces) ?? 0).isWellFormed()).toBe(true);
  });
});
