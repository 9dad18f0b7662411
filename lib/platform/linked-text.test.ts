import { describe, expect, it } from "vitest";
import { linkedText } from "./linked-text";

const links = (text: string) => linkedText(text).flatMap(({ href }) => href ?? []);

describe("linkedText", () => {
  it("keeps every character of the text", () => {
    const text = "Voir https://centre.fr/aide?x=1&y=2, puis (http://a.fr/b_(c)). Fin 🙂 مرحبا";
    expect(
      linkedText(text)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
    expect(links(text)).toEqual(["https://centre.fr/aide?x=1&y=2", "http://a.fr/b_(c)"]);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "www.centre.fr", "<b>gras</b>", "https://"])(
    "links nothing in %s",
    (text) => {
      expect(links(text)).toEqual([]);
    },
  );

  it("leaves out what ends the sentence", () => {
    expect(links("Allez sur https://centre.fr/aide.")).toEqual(["https://centre.fr/aide"]);
    expect(links("« https://centre.fr »")).toEqual(["https://centre.fr"]);
  });
});
