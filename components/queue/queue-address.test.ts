import { expect, test } from "vitest";
import { cursorHref, readQueueAddress, sortHref } from "./queue-address";

test("a view is its filters, and the person's own narrow or replace them", () => {
  expect(readQueueAddress({}).filter).toEqual({ status: ["open"] });
  expect(readQueueAddress({ view: "mine", priority: "urgent,high" })).toMatchObject({
    view: "mine",
    narrowed: true,
    filter: { status: ["open"], assignee: "me", priority: ["urgent", "high"] },
  });
  expect(readQueueAddress({ view: "all", status: "closed" }).filter).toEqual({ status: ["closed"] });
});

test("what isn't understood is left out and said, the rest stands", () => {
  const read = readQueueAddress({ priority: "shouting", category: "3", sort: "password" });
  expect(read.ignored).toBe(true);
  expect(read.filter).toEqual({ status: ["open"], category: [3] });
  expect(readQueueAddress({ view: "nowhere" })).toMatchObject({ view: "open", ignored: true });
});

test("sorting by a column again turns it round, from the first page on", () => {
  expect(sortHref({ view: "mine", cursor: "x" }, "priority", true)).toBe("/tickets?view=mine&sort=-priority");
  expect(sortHref({ sort: "-priority" }, "priority", true)).toBe("/tickets?sort=priority");
});

test("the first page has no cursor", () => {
  expect(cursorHref({ view: "mine", cursor: "x" }, null)).toBe("/tickets?view=mine");
  expect(cursorHref({}, "abc")).toBe("/tickets?cursor=abc");
});
