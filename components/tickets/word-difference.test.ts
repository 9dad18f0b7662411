import { describe, expect, it } from "vitest";
import { wordDifference } from "./word-difference";

const drawn = (before: string, after: string) =>
  wordDifference(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind])
    .join("");

describe("wordDifference", () => {
  it("shows what was taken out and what was put in, word by word", () => {
    expect(drawn("Le poste 4 est en panne", "Le poste 7 est en panne")).toBe("Le poste [-4-][+7+] est en panne");
    expect(drawn("Il fait froid", "Il fait très froid ici")).toBe("Il fait [+très +]froid[+ ici+]");
    expect(drawn("a b c", "a c")).toBe("a [-b -]c");
  });

  it("says nothing of equal texts, and all of what is new or gone", () => {
    expect(wordDifference("pareil", "pareil")).toEqual([{ kind: "same", text: "pareil" }]);
    expect(wordDifference("", "neuf")).toEqual([{ kind: "added", text: "neuf" }]);
    expect(wordDifference("vieux", "")).toEqual([{ kind: "removed", text: "vieux" }]);
    expect(wordDifference("", "")).toEqual([]);
  });

  it("cuts what is shared far from the change", () => {
    const long = "mot ".repeat(200);
    const [before, , , after] = wordDifference(`${long}un ${long}`, `${long}deux ${long}`);
    expect(before?.text.length).toBe(161);
    expect(before?.text.startsWith("…")).toBe(true);
    expect(after?.text.endsWith("…")).toBe(true);
  });

  it("gives back both texts whatever they are, and long ones in time", () => {
    const texts = ["", "a", "a b", "b a", "x\ny  z", "é è 👍 ê", "un deux trois un deux"];
    for (const before of texts)
      for (const after of texts) {
        const parts = wordDifference(before, after);
        const kept = (gone: string) => parts.flatMap(({ kind, text }) => (kind === gone ? [] : text)).join("");
        expect([kept("added"), kept("removed")]).toEqual([before, after]);
      }
    const scattered = (step: number) => Array.from({ length: 20_000 }, (_, n) => String(n * step)).join(" ");
    expect(wordDifference(scattered(1), scattered(3)).length).toBeGreaterThan(1);
  });
});
