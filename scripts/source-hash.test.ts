import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sourceHash } from "./source-hash";

let root = "";
const hash = () => sourceHash(root, ["app", "next.config.ts", "missing"], /\.test\.ts$/);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "appticket-sources-"));
  mkdirSync(join(root, "app/login"), { recursive: true });
  writeFileSync(join(root, "app/login/page.tsx"), "one");
  writeFileSync(join(root, "next.config.ts"), "config");
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test.each([
  [
    "a changed file",
    () => {
      writeFileSync(join(root, "app/login/page.tsx"), "two");
    },
  ],
  [
    "a new file",
    () => {
      writeFileSync(join(root, "app/layout.tsx"), "");
    },
  ],
  [
    "a renamed file",
    () => {
      renameSync(join(root, "app/login/page.tsx"), join(root, "app/login/route.ts"));
    },
  ],
  [
    "a removed file",
    () => {
      rmSync(join(root, "next.config.ts"));
    },
  ],
])("%s changes it", (_, change) => {
  const before = hash();
  expect(hash()).toBe(before);
  change();
  expect(hash()).not.toBe(before);
});

test("what is skipped or lies elsewhere does not", () => {
  const before = hash();
  writeFileSync(join(root, "app/login/page.test.ts"), "test");
  writeFileSync(join(root, "README.md"), "text");
  expect(hash()).toBe(before);
});
