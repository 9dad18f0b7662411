import { describe, expect, it } from "vitest";
import { inNoWords, inReadersWords } from "./erased-words";

const at = new Date(0);
const read = {
  title: "Texte effacé",
  requester: { id: 1, name: "Personne effacée" },
  comments: [{ body: "@Personne effacée peux-tu voir", at }, { body: "Le Texte effacé hier" }],
  lead: null,
  count: 2,
};

describe("what erasure left", () => {
  it("is said in the reader's language, wherever it stands", () => {
    expect(inReadersWords(read, "en")).toEqual({
      title: "Erased text",
      requester: { id: 1, name: "Erased person" },
      comments: [{ body: "@Erased person peux-tu voir", at }, { body: "Le Texte effacé hier" }],
      lead: null,
      count: 2,
    });
  });

  it("is empty for who has no language", () => {
    expect(inNoWords(read)).toEqual({
      title: "",
      requester: { id: 1, name: "" },
      comments: [{ body: "@ peux-tu voir", at }, { body: "Le Texte effacé hier" }],
      lead: null,
      count: 2,
    });
  });

  it("is given as it is stored to French readers, and what was not erased to everybody", () => {
    expect(inReadersWords(read, "fr")).toBe(read);
    expect(inReadersWords(read, null)).toBe(read);
    const other = { items: [{ name: "Léa", at }], seen: new Map([[1, "Texte effacé"]]) };
    expect(inReadersWords(other, "en")).toBe(other);
  });
});
