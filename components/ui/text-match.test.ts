import { describe, expect, it } from "vitest";
import { matchedParts, matchesQuery } from "./text-match";

describe("matchesQuery", () => {
  it.each([
    ["Élodie Marchand", "elo", true],
    ["Élodie Marchand", "march élo", true],
    ["Karim Benali", "KÂR", true],
    ["Karim Benali", "karl", false],
    ["anything", "", true],
  ])("%s holds %s: %s", (text, query, expected) => {
    expect(matchesQuery(text, query)).toBe(expected);
  });
});

describe("matchedParts", () => {
  it("marks the letters that match, accents kept", () => {
    expect(matchedParts("Élodie", "elo")).toEqual([
      { text: "Élo", matched: true },
      { text: "die", matched: false },
    ]);
  });

  it("marks every word of the query, each time it appears", () => {
    expect(matchedParts("b204 : B204", "b204").filter((part) => part.matched)).toHaveLength(2);
  });

  it("joins its parts back to the text, decomposed or outside the basic plane", () => {
    for (const text of ["e\u0301cole", "🖨️ imprimante", "œuvre"]) {
      const joined = matchedParts(text, "im e").map((part) => part.text);
      expect(joined.join("")).toBe(text.normalize("NFC"));
    }
  });
});
