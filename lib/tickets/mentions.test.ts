import { expect, test } from "vitest";
import { calledNames } from "./mentions";

test("what stands after an @ may be a name, the longest first", () => {
  expect(calledNames("Vu, @Jean-Paul Roy. Merci")).toEqual([
    ["Jean-Paul Roy. Merci", "Jean-Paul Roy.", "Jean-Paul Roy", "Jean-Paul", "Jean"],
  ]);
});

test.each(["karim@centre.fr", "seul @ ici", "@", "@12"])("nobody is called in %j", (text) => {
  expect(calledNames(text)).toEqual([]);
});

test("a hundred thousand of them are read no further than fifty", () => {
  expect(calledNames("@a ".repeat(33_000))).toHaveLength(50);
});
