import { expect, test } from "vitest";
import type { SavedViewRow } from "@/lib/saved-views/rows";
import { emptyKind } from "./empty-kind";
import { cursorHref, exportHref, readQueueAddress, sortHref, wordlessHref } from "./queue-address";

const saved: SavedViewRow = {
  id: 7,
  name: "Réseau urgent",
  filter: { status: "open", priority: "urgent,high", sort: "-priority" },
  ignored: [],
  columns: null,
  ownColumns: false,
  team: null,
  keeper: null,
  version: 1,
  can: { change: true },
};
const readSaved = (search: Record<string, string>) => readQueueAddress({ view: "7", ...search }, [saved]);

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
  const read = readQueueAddress({ priority: "shouting", category: "3", sort: "password", createdFrom: "yesterday" });
  expect(read.ignored).toBe(true);
  expect(read.filter).toEqual({ status: ["open"], category: [3] });
  expect(readQueueAddress({ view: "nowhere" })).toMatchObject({ view: "open", ignored: true });
});

test("a saved view is its filters and its sort until the address has others", () => {
  expect(readSaved({})).toMatchObject({ saved, modified: false, filter: { priority: ["urgent", "high"] } });
  expect(readSaved({ sort: "number" })).toMatchObject({ modified: true, filter: { status: ["open"] } });
  const other = readSaved({ status: "open", priority: "low" });
  expect(other).toMatchObject({ modified: true, written: { priority: "low", sort: "-priority" } });
  expect(readSaved({ status: "" })).toMatchObject({ modified: true, written: { sort: "-priority" } });
});

test("the order in which filters were chosen doesn't modify a view", () => {
  expect(readSaved({ priority: "high,urgent", status: "open" }).modified).toBe(false);
});

test("a view that isn't there for its reader is said, and the address's own filters stand", () => {
  expect(readQueueAddress({ view: "8" })).toMatchObject({
    missing: true,
    ignored: false,
    filter: { status: ["open"] },
  });
  expect(readQueueAddress({ view: "8", type: "request" }).filter).toEqual({ type: ["request"] });
});

test("sorting by a column again turns it round, from the first page on", () => {
  expect(sortHref({ view: "mine", cursor: "x" }, undefined, "priority", true)).toBe(
    "/tickets?view=mine&sort=-priority",
  );
  expect(sortHref({ sort: "-priority" }, "-priority", "priority", true)).toBe("/tickets?sort=priority");
  expect(sortHref({ view: "7" }, "-priority", "priority", true)).toBe("/tickets?view=7&sort=priority");
});

test("the first page has no cursor", () => {
  expect(cursorHref({ view: "mine", cursor: "x" }, null)).toBe("/tickets?view=mine");
  expect(cursorHref({}, "abc")).toBe("/tickets?cursor=abc");
});

test("a download names all that the list is narrowed by, and the columns", () => {
  expect(exportHref(readQueueAddress({ view: "mine", priority: "low" }), ["number", "title"])).toBe(
    "/api/ui/tickets/export?status=open&assignee=me&priority=low&columns=number,title",
  );
});

test("words are no filter: what is taken back is what the person added", () => {
  expect(readQueueAddress({ view: "all", q: "écran" }).filtered).toBe(false);
  expect(readQueueAddress({ view: "all", q: "écran", sort: "number" }).filtered).toBe(false);
  expect(readQueueAddress({ view: "all", q: "écran", priority: "low" }).filtered).toBe(true);
  expect(readSaved({ q: "écran", status: "open", priority: "urgent,high" }).filtered).toBe(false);
  expect(readSaved({ status: "open", priority: "low" }).filtered).toBe(true);
  expect(wordlessHref({ view: "all", q: "écran", priority: "low", cursor: "x" }, null)).toBe(
    "/tickets?view=all&priority=low",
  );
  const wordless = new URL(wordlessHref({ view: "7" }, { ...saved, filter: { ...saved.filter, q: "x" } }), "http://a");
  expect(readQueueAddress(Object.fromEntries(wordless.searchParams), [saved]).written).toEqual(saved.filter);
});

test("an empty list says why: a filter, the view, or that there is nothing yet", () => {
  const kindOf = (search: Record<string, string>) => emptyKind(readQueueAddress(search, [saved]));
  expect(kindOf({ priority: "low" })).toBe("filtered");
  expect(kindOf({ view: "7", status: "open", priority: "low" })).toBe("filtered");
  expect(kindOf({ view: "7", sort: "number" })).toBe("none");
  expect(kindOf({ view: "7" })).toBe("none");
  expect(kindOf({})).toBe("none");
  expect(kindOf({ view: "mine" })).toBe("mine");
  expect(kindOf({ view: "all", sort: "number" })).toBe("first");
});
