import { expect, test } from "vitest";
import lockfile from "../package-lock.json";

type Entry = { version?: string; optionalDependencies?: Record<string, string> };
const packages: Record<string, Entry> = lockfile.packages;

/** Where Node would find a package from inside another: upwards through the node_modules. */
function isLocked(from: string, name: string): boolean {
  const parents = from
    .split("/node_modules/")
    .map((_, index, parts) => parts.slice(0, index + 1).join("/node_modules/"));
  return ["", ...parents.map((parent) => `${parent}/`)].some((parent) => `${parent}node_modules/${name}` in packages);
}

// npm ci refuses a lockfile without them, and npm install leaves them out where the registry lacks them.
test("the lockfile names the optional packages of every platform", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
  );
  expect(missing).toEqual([]);
  expect(Object.entries(packages).filter(([path, { version }]) => path !== "" && !version)).toEqual([]);
});
