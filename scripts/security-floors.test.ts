import { expect, test } from "vitest";
import lockfile from "../package-lock.json";
import { belowSecurityFloor } from "./security-floors";

test("the project's own lockfile is above every floor", () => {
  expect(belowSecurityFloor(lockfile)).toEqual([]);
});

test.each(["16.4.4", "16.3.9", "15.9.9", "16.4.5-canary.1"])("next %s is refused, wherever it hides", (version) => {
  const packages = { "node_modules/a/node_modules/next": { version }, "node_modules/next": { version: "16.4.5" } };
  expect(belowSecurityFloor({ packages })).toEqual([
    expect.stringContaining(`node_modules/a/node_modules/next is ${version}`),
  ]);
});

test.each(["16.4.5", "16.10.0", "17.0.0"])("next %s passes", (version) => {
  expect(belowSecurityFloor({ packages: { "node_modules/next": { version } } })).toEqual([]);
});
