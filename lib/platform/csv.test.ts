import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine } from "./csv";

test("texts are quoted, numbers are numbers, nothing is nothing", () => {
  expect(csvLine([1042, 'Écran "noir"; poste 4', null, "deux\nlignes"], ";")).toBe(
    '1042;"Écran ""noir""; poste 4";;"deux\nlignes"\r\n',
  );
});

test.each([
  "=1+1",
  "+33 6 12 34 56 78",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\rx",
  "\nx",
  "  =1",
  '"=HYPERLINK("http://x")',
  "'=1",
  "\u00A0=1",
  "\u200B=1",
  "\uFEFF@x",
  "＝1",
])("%j is no formula any more", (text) => {
  const cell = csvLine([text], ",").slice(1, -3).replaceAll('""', '"');
  expect(cell).toBe(`'${text}`);
});

test("whatever is written, no cell begins with a formula's sign, and what is harmless is kept", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const cell = csvLine([text], ";").slice(1, -3).replaceAll('""', '"');
      expect(cell).not.toMatch(/^\s*[=+\-@]/);
      expect([text, `'${text}`]).toContain(cell);
    }),
  );
});
