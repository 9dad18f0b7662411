import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownPart } from "./text-difference";

describe("ownPart", () => {
  it("sets apart the words that differ", () => {
    expect(ownPart("Vidéoprojecteur B204 : lampe à changer", "Vidéoprojecteur B204 : aucun signal")).toEqual({
      before: "Vidéoprojecteur B204 : ",
      own: "lampe à changer",
      after: "",
    });
    expect(ownPart("a b c", "a x c")).toEqual({ before: "a ", own: "b", after: " c" });
  });

  it("says so when one text only has less", () => {
    expect(ownPart("a c", "a b c").own).toBe("");
    expect(ownPart("a a", "a a a")).toEqual({ before: "a a", own: "", after: "" });
  });

  it("cuts long shared parts to what stands near the difference", () => {
    const shared = "mot ".repeat(100);
    const { before, own, after } = ownPart(`${shared}ici ${shared}`, `${shared}là ${shared}`);
    expect(own).toBe("ici");
    expect(before.length).toBeLessThan(70);
    expect(after.length).toBeLessThan(70);
  });

  it("never loses a word of a short text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.string({ maxLength: 50 }), (text, other) => {
        const { before, own, after } = ownPart(text, other);
        expect(before + own + after).toBe(text);
      }),
    );
  });
});
