import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withFileLock } from "./file-lock";

let directory = "";

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "appticket-lock-"));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

test("only one holds it at a time, and a failure lets go of it", async () => {
  const file = join(directory, "a.lock");
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside -= 1;
  };
  await expect(withFileLock(file, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await Promise.all([withFileLock(file, work), withFileLock(file, work), withFileLock(file, work)]);
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

test("what a killed process left behind is taken over", async () => {
  const file = join(directory, "a.lock");
  // No process has this start time, whatever runs under the number.
  writeFileSync(file, `${String(process.pid)} never`);
  expect(await withFileLock(file, () => Promise.resolve("done"))).toBe("done");
});
