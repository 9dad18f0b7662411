import fc from "fast-check";
import { expect, test } from "vitest";
import { beginningOf, textParts } from "./text-parts";

test("web addresses become links, the punctuation after them does not", () => {
  expect(textParts("Voir https://centre.fr/aide?x=1. Merci")).toEqual([
    { kind: "text", text: "Voir " },
    { kind: "link", text: "https://centre.fr/aide?x=1", href: "https://centre.fr/aide?x=1" },
    { kind: "text", text: ". Merci" },
  ]);
});

test("nothing but http and https becomes a link", () => {
  for (const text of ["javascript:alert(1)", "data:text/html,x", "ftp://a.b", "https://", '<a href="x">']) {
    expect(textParts(text).every((part) => part.kind === "text")).toBe(true);
  }
});

test("the parts are the whole text, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.webUrl(), fc.string(), (before, url, after) => {
      const text = `${before} ${url} ${after}`;
      expect(
        textParts(text)
          .map((part) => part.text)
          .join(""),
      ).toBe(text);
    }),
  );
});

test("a long text begins with forty lines, or four thousand characters, never half a character", () => {
  expect(beginningOf("court")).toBeNull();
  expect(beginningOf("a\n".repeat(100))?.split("\n")).toHaveLength(40);
  const cut = beginningOf("x" + "😀".repeat(3_000));
  expect(cut?.isWellFormed()).toBe(true);
  expect(cut?.length).toBe(3_999);
});
