import { expect, test } from "vitest";
import { quotedText } from "./quoted-text";

test.each([
  ["un\n\ndeux\n", "> un\n>\n> deux\n\n"],
  ["> déjà\ncité", "> > déjà\n> cité\n\n"],
])("quotes %j", (text, quoted) => {
  expect(quotedText(text)).toBe(quoted);
});

test("of a long message only the beginning is quoted, without half a letter", () => {
  expect(quotedText("a\n".repeat(50)).split("\n")).toHaveLength(22);
  const long = quotedText("🙂".repeat(60_000));
  expect([long.length < 1_020, long.endsWith(" …\n\n"), long.isWellFormed()]).toEqual([true, true, true]);
});

test("a long message is cut at the end of a word, with an ellipsis", () => {
  const words = "ordinateur ".repeat(200);
  expect(quotedText(words)).toMatch(/^> (ordinateur )+…\n\n$/);
  expect(quotedText(`${"a".repeat(999)} fin`)).toBe(`> ${"a".repeat(999)} …\n\n`);
  expect(quotedText("a".repeat(1_000))).toBe(`> ${"a".repeat(1_000)}\n\n`);
});
