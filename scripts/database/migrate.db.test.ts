import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { testDatabaseUrl } from "@/lib/testing/database";
import { connect } from "./connection";
import { createDatabase, recreateDatabase } from "./databases";
import { migrate, migrationStatus, resolveMigration } from "./migrate";

const url = testDatabaseUrl.replace(/\/(\w+)$/, "/$1_migrations");
const directories: string[] = [];
let directory = "";

beforeEach(async () => {
  directory = newDirectory();
  await createDatabase(url);
  await recreateDatabase(url);
});

afterEach(() => {
  for (const made of directories.splice(0)) rmSync(made, { recursive: true });
});

function newDirectory(): string {
  const made = mkdtempSync(join(tmpdir(), "appticket-migrations-"));
  directories.push(made);
  return made;
}

function write(name: string, sql: string): void {
  mkdirSync(join(directory, name), { recursive: true });
  writeFileSync(join(directory, name, "migration.sql"), sql);
}

async function query(sql: string): Promise<unknown[]> {
  const connection = await connect(url);
  try {
    return await connection.query<unknown[]>(sql);
  } finally {
    await connection.end();
  }
}

const run = () => migrate(url, directory, () => undefined);

test("applies what is missing, in order, once, and records it as Prisma does", async () => {
  write("20260102000000_second", "ALTER TABLE one ADD b INT");
  write(
    "20260101000000_first",
    "-- CreateTable\nCREATE TABLE one (a VARCHAR(9) DEFAULT 'x;y');\nINSERT INTO one VALUES ('é;');",
  );
  expect(await run()).toEqual(["20260101000000_first", "20260102000000_second"]);
  expect(await run()).toEqual([]);
  expect(await query("SELECT a, b FROM one")).toEqual([{ a: "é;", b: null }]);
  const [row] = await query("SELECT * FROM _prisma_migrations ORDER BY migration_name");
  expect(row).toMatchObject({
    migration_name: "20260101000000_first",
    applied_steps_count: 2,
    logs: null,
    rolled_back_at: null,
  });
  expect(row).toHaveProperty("checksum", expect.stringMatching(/^[0-9a-f]{64}$/));
});

test("many at once apply each migration once", async () => {
  write("20260101000000_first", "CREATE TABLE one (a INT); INSERT INTO one VALUES (1);");
  const applied = await Promise.all(Array.from({ length: 5 }, run));
  expect(applied.flat()).toEqual(["20260101000000_first"]);
});

test("a failed migration stops this and every later run, naming file, statement and the way out", async () => {
  write("20260101000000_first", "CREATE TABLE one (a INT);\nCREATE TABEL two (a INT);");
  const first = await run().catch(String);
  expect(first).toContain("20260101000000_first failed: statement 2 of 2");
  expect(first).toContain(join(directory, "20260101000000_first/migration.sql"));
  expect(first).toContain("npm run db -- resolve 20260101000000_first --rolled-back");
  await expect(run()).rejects.toThrow(/statement 2 of 2/);
  expect(await migrationStatus(url, directory)).toEqual([expect.stringContaining("FAILED")]);
});

test("a failed migration goes on once a person has settled it", async () => {
  write("20260101000000_first", "CREATE TABLE one (a INT);\nCREATE TABEL two (a INT);");
  await expect(run()).rejects.toThrow();
  await query("DROP TABLE one");
  await resolveMigration(url, "20260101000000_first", "rolled-back");
  write("20260101000000_first", "CREATE TABLE one (a INT);\nCREATE TABLE two (a INT);");
  expect(await run()).toEqual(["20260101000000_first"]);
  await expect(resolveMigration(url, "20260101000000_first", "applied")).rejects.toThrow(/no failed migration/);
});

test("a migration changed after it ran is refused", async () => {
  write("20260101000000_first", "CREATE TABLE one (a INT)");
  await run();
  write("20260101000000_first", "CREATE TABLE one (a BIGINT)");
  await expect(run()).rejects.toThrow(/first\/migration.sql was changed after it ran/);
});

test("a migration of a newer version is refused", async () => {
  write("20260101000000_first", "CREATE TABLE one (a INT)");
  await run();
  directory = newDirectory();
  await expect(run()).rejects.toThrow(/does not know: 20260101000000_first/);
});
