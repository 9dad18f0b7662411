import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { privateSecrets } from "./private-secrets";

let directory = "";

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "appticket-secrets-"));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

test("secrets are made once, differ, and only their owner reads the file", () => {
  const file = join(directory, "new", "secrets.json");
  const made = privateSecrets(file);
  expect(privateSecrets(file)).toEqual(made);
  expect(new Set(Object.values(made)).size).toBe(5);
  expect(Buffer.from(made.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, "base64")).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(directory, "new")).mode & 0o777).toBe(0o700);
});

test.each(["", "{", "{}", '{"AUTH_SECRET":"short"}'])(
  "a damaged file (%j) stops with the way out and is left alone",
  (text) => {
    const file = join(directory, "secrets.json");
    writeFileSync(file, text);
    expect(() => privateSecrets(file)).toThrow(/is damaged[\s\S]*backup/);
    expect(statSync(file).size).toBe(text.length);
  },
);
