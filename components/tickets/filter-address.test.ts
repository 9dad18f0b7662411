import { expect, test } from "vitest";
import { filterValues, withFilter } from "./filter-address";

const at = (text: string) => new URLSearchParams(text);

test("a filter's values are read from the address", () => {
  expect(filterValues(at("priority=urgent,high"), "priority")).toEqual(["urgent", "high"]);
  expect(filterValues(at("priority="), "priority")).toEqual([]);
  expect(filterValues(at(""), "team")).toEqual([]);
});

test("changing a filter keeps the others and goes back to the first page", () => {
  expect(withFilter(at("team=2&cursor=abc&sort=-priority"), "priority", ["urgent", "high"])).toBe(
    "team=2&sort=-priority&priority=urgent,high",
  );
});

test("a filter without values leaves the address", () => {
  expect(withFilter(at("team=2&priority=low"), "priority", [])).toBe("team=2");
});
