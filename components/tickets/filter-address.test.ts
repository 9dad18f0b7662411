import { expect, test } from "vitest";
import { filterNames as known } from "@/lib/tickets/filter-schema";
import { chipNames, filterValues, wholeSearch, withFilters } from "./filter-address";

const at = (text: string) => new URLSearchParams(text);

test("every filter has a chip, but for the words, which have a field", () => {
  expect([...chipNames, "q"]).toEqual(known);
});

test("a filter's values are read from the address", () => {
  expect(filterValues(at("priority=urgent,high"), "priority")).toEqual(["urgent", "high"]);
  expect(filterValues(at("priority="), "priority")).toEqual([]);
  expect(filterValues(at(""), "team")).toEqual([]);
});

test("changing a filter keeps the others and goes back to the first page", () => {
  expect(withFilters(at("team=2&cursor=abc&sort=-priority"), { priority: ["urgent", "high"] })).toBe(
    "team=2&sort=-priority&priority=urgent,high",
  );
  expect(withFilters(at(""), { createdFrom: ["2026-01-01"], createdTo: ["2026-01-31"] })).toBe(
    "createdFrom=2026-01-01&createdTo=2026-01-31",
  );
});

test("a filter without values leaves the address", () => {
  expect(withFilters(at("team=2&priority=low"), { priority: [] })).toBe("team=2");
});

test("a saved view's filters hold until the address has its own, and its sort until it has one", () => {
  const saved = { status: "open", team: "2", sort: "-priority" };
  expect(wholeSearch(at("view=7"), saved).toString()).toBe("view=7&status=open&team=2&sort=-priority");
  expect(wholeSearch(at("view=7&priority=low"), saved).toString()).toBe("view=7&priority=low&sort=-priority");
  expect(wholeSearch(at("view=7&sort=number"), saved).toString()).toBe("view=7&sort=number&status=open&team=2");
});

test("taking one filter of a saved view away keeps its others; taking the last is not the view again", () => {
  expect(withFilters(at("view=7"), { team: [] }, { status: "open", team: "2" })).toBe("view=7&status=open");
  const none = withFilters(at("view=7"), { team: [] }, { team: "2" });
  expect(none).toBe("view=7&status=");
  expect(filterValues(wholeSearch(at(none), { team: "2" }), "team")).toEqual([]);
});
