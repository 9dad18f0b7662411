import { describe, expect, test } from "vitest";
import { asLine, beginningsOf, beginningTerm, ticketWords } from "./search-words";

describe("the words of a text", () => {
  test.each([
    ["L’Écran de l'élève est NOIR", ["ecran", "de", "eleve", "est", "noir"]],
    ["aujourd’hui, qu`un qu’il d´accès", ["aujourd", "hui", "un", "il", "acces"]],
    ["Sœur Æ ß ﬁche n° 12²", ["soeur", "ae", "ss", "fiche", "n", "122"]],
    ["plan B, disque C: 4e", ["plan", "b", "disque", "c", "4e"]],
    ["+poste* -\"noir\" (@le) <b>~%_\\ l' '' 😀👩🏽‍🔧", ["poste", "noir", "le", "b", "l"]],
    ["مرحبا بالعالم हिन्दी", ["مرحبا", "بالعالم", "हिनदी"]],
    ["poste Poste POSTE", ["poste"]],
    ["- [x] **fait** _vite_\n> `dir` [aide](https://a.fr)", ["fait", "vite", "dir", "aide", "https", "a", "fr"]],
    ["?!… « » — \u0000\uD800", []],
  ])("%j", (text, words) => {
    expect(ticketWords(text)).toEqual(words);
  });

  test("are as many and as long as can be kept, cut between characters", () => {
    const many = Array.from({ length: 3_000 }, (_, nth) => `mot${String(nth)}`).join(" ");
    expect(ticketWords(many)).toHaveLength(500);
    expect(ticketWords("𐐨".repeat(50))).toEqual(["𐐨".repeat(32)]);
    expect(ticketWords(`${"x".repeat(100_000)} fin`)).toEqual(["x".repeat(32)]);
  });
});

test("beginnings have terms of two to five letters, longer ones that of their first five", () => {
  expect(beginningsOf(["ecran", "a", "imprimante", "im"])).toEqual([
    ...["ec*", "ecr*", "ecra*", "ecran*"],
    ...["im*", "imp*", "impr*", "impri*"],
  ]);
  expect(["a", "ab", "imprimante"].map(beginningTerm)).toEqual([null, "ab*", "impri*"]);
});

test("words are kept between spaces", () => {
  expect([asLine([]), asLine(["a", "b"])]).toEqual(["", " a b "]);
});
