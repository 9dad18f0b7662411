import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { electedTab } from "./elected-tab";

const now = 100_000;

describe("the tab that holds the stream", () => {
  it("is the one that is there longest", () => {
    const tabs = [
      { id: "b", since: 20, heardAt: now },
      { id: "a", since: 30, heardAt: now },
      { id: "c", since: 20, heardAt: now },
    ];
    expect(electedTab(tabs, now)).toBe("b");
    expect(electedTab([], now)).toBeNull();
  });

  it("is another once it is silent", () => {
    const tabs = [
      { id: "old", since: 1, heardAt: now - 6_000 },
      { id: "young", since: 2, heardAt: now - 5_999 },
    ];
    expect(electedTab(tabs, now)).toBe("young");
  });

  it("is the same for all of them, in whatever order they know each other", () => {
    const tab = fc.record({ id: fc.string(), since: fc.nat(5), heardAt: fc.integer({ min: now - 8_000, max: now }) });
    const order = fc
      .uniqueArray(tab, { selector: ({ id }) => id, minLength: 1 })
      .chain((tabs) => fc.tuple(fc.constant(tabs), fc.shuffledSubarray(tabs, { minLength: tabs.length })));
    fc.assert(
      fc.property(order, ([tabs, shuffled]) => {
        expect(electedTab(tabs, now)).toBe(electedTab(shuffled, now));
      }),
    );
  });
});
