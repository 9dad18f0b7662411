import { expect, test } from "vitest";
import { excerptOf } from "./search-excerpt";

test.each([
  ["L’Écran reste noir", ["ecran"], "L’Écran reste noir"],
  ["Bonjour,\n\nle poste 4   est lent.", ["lent"], "Bonjour, le poste 4 est lent."],
  ["Bonjour", ["rien"], null],
  ["", ["rien"], null],
])("%j by %j gives %j", (text, words, piece) => {
  expect(excerptOf(text, words)).toBe(piece);
});

test("is short, begins near the word and says that it was cut", () => {
  const text = `${"avant ".repeat(400)}l’imprimante ${"après ".repeat(400)}`;
  const piece = excerptOf(text, ["imprimante"]) ?? "";
  expect(piece).toMatch(/^… (avant )+l’imprimante (après )+…$/);
  expect(Array.from(piece).length).toBeLessThan(130);
  expect(excerptOf(`${"x".repeat(500)} noir`, ["noir"])).toBe("… noir");
});
