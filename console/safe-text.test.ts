import fc from "fast-check";
import { expect, test } from "vitest";
import { safeJson, safeLine, safeText } from "./safe-text";

/** What a terminal obeys instead of showing. */
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
const anything = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("\u001b", "]", "[", "0", ";", "\u0007", "\u009b", "\u202e", "a", "\n", "\r", "\ud800"),
  }),
);

test("no text steers the terminal, whatever it holds", () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(safeText(text)).not.toMatch(OBEYED);
      expect(safeLine(text)).not.toMatch(OBEYED);
      expect(safeLine(text)).not.toContain("\n");
      expect(safeJson({ text })).not.toMatch(OBEYED);
    }),
  );
});

test("JSON stays the same value", () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(JSON.parse(safeJson({ text }))).toEqual({ text });
      expect(JSON.parse(safeJson([text], 0))).toEqual([text]);
    }),
  );
});

test.each([
  ["\u001b]0;pwned\u0007", "␛]0;pwned␇"],
  ["\u001b[2J\u001b[31mrouge", "␛[2J␛[31mrouge"],
  ["\u009b31m", "‹U+009B›31m"],
  ["facture\u202egpj.exe", "facture‹U+202E›gpj.exe"],
  ["a\r\nb\tc", "a\nb    c"],
  ["Écran noir 👩‍💻 n° 4", "Écran noir 👩‍💻 n° 4"],
])("%j is shown as %j", (text, shown) => {
  expect(safeText(text)).toBe(shown);
});

test("what is one line stays one", () => {
  expect(safeLine("  deux\n\nlignes\t ici ")).toBe("deux lignes ici");
});
