import { expect, test } from "vitest";
import { caretQuery } from "./caret-query";

test.each([
  ["@", { start: 0, query: "" }],
  ["Demande à @kar", { start: 10, query: "kar" }],
  ["voir (@Karim Ben", { start: 6, query: "Karim Ben" }],
  ["un\n@", { start: 3, query: "" }],
  ["karim@centre.fr", null],
  ["seul @ ", null],
  ["@karim\nsuite", null],
  [`@${"a".repeat(41)}`, null],
  ["", null],
])("asks in %j for %j", (text, found) => {
  expect(caretQuery(text, text.length, "@")).toEqual(found);
});

test("asks for what stands before the caret only", () => {
  expect(caretQuery("/bonjour la suite", 4, "/")).toEqual({ start: 0, query: "bon" });
  expect(caretQuery("le 12/11", 8, "/")).toBeNull();
});
