import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Checkout,
  copyCheckout,
  databaseUrl,
  query,
  removeCheckout,
  run,
  type Running,
  start,
  stop,
} from "./checkout";

let checkout: Checkout;
let running: Running | undefined;

beforeAll(async () => {
  checkout = await copyCheckout(60);
  expect(await stop(await start(checkout))).toBe(0);
});

afterAll(async () => {
  if (running && running.child.exitCode === null) await stop(running);
  removeCheckout(checkout);
});

async function occupy(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return server;
}

describe("the next start", () => {
  const migration = () => join(checkout.directory, "prisma/migrations/29990101000000_operations_probe");
  const writeMigration = (sql: string) => {
    mkdirSync(migration(), { recursive: true });
    writeFileSync(join(migration(), "migration.sql"), sql);
  };

  test("stops at a failed migration, naming the step, the file and the way out", async () => {
    writeMigration("CREATE TABLE operations_probe (n INT);\nCREATE TABEL oops (n INT);\n");
    const failing = run(checkout, ["scripts/start.mjs"]);
    expect(await failing.exited).toBe(1);
    expect(failing.output()).toContain("Migrating the database failed");
    expect(failing.output()).toContain(join(migration(), "migration.sql"));
    expect(failing.output()).toContain("resolve 29990101000000_operations_probe --rolled-back");
  });

  test("goes on after the way out was taken, and applies the migration", async () => {
    writeMigration("CREATE TABLE IF NOT EXISTS operations_probe (n INT);\n");
    const resolved = run(checkout, [
      "scripts/run.mjs",
      "scripts/db.ts",
      "resolve",
      "29990101000000_operations_probe",
      "--rolled-back",
    ]);
    expect(await resolved.exited, resolved.output()).toBe(0);
    running = await start(checkout);
    expect(running.output()).toContain("Applying migration 29990101000000_operations_probe");
    expect(await query(checkout, "SELECT COUNT(*) AS n FROM operations_probe")).toEqual([{ n: 0 }]);
    expect(await stop(running)).toBe(0);
  });

  test("refuses a taken port by name", async () => {
    const other = await occupy(checkout.port);
    const refused = run(checkout, ["scripts/start.mjs"]);
    expect(await refused.exited).toBe(1);
    expect(refused.output()).toContain(`Port ${String(checkout.port)} on 127.0.0.1 is taken`);
    expect(refused.output()).toContain("PORT=");
    other.close();
  });

  test("takes another port for its database when the remembered one is taken", async () => {
    const former = Number(new URL(databaseUrl(checkout)).port);
    const other = await occupy(former);
    const status = run(checkout, ["scripts/run.mjs", "scripts/db.ts", "status"]);
    expect(await status.exited, status.output()).toBe(0);
    expect(status.output()).toContain("applied");
    expect(Number(new URL(databaseUrl(checkout)).port)).not.toBe(former);
    other.close();
  });

  test("is refused on other machines' reach while demo accounts exist", async () => {
    const refused = run(checkout, ["scripts/start.mjs"], { HOST: "0.0.0.0", APP_URL: "http://help.example.org" });
    expect(await refused.exited).toBe(1);
    expect(refused.output()).toContain("demo accounts");
    expect(refused.output()).toContain("npm start -- --empty");
  });

  test("with --empty is refused on a database that holds the demo", async () => {
    const refused = run(checkout, ["scripts/start.mjs", "--empty"]);
    expect(await refused.exited).toBe(1);
    expect(refused.output()).toContain("npm run db -- reset");
  });
});

describe("a real installation", () => {
  test("--empty begins one and prints a link by which the first administrator sets a password", async () => {
    const data = mkdtempSync(join(tmpdir(), "appticket-empty-"));
    const empty = await start(checkout, ["--empty"], { APPTICKET_DATA_DIR: data });
    running = empty;
    const link = /http:\/\/127\.0\.0\.1:\d+\/reset-password\/\S+/.exec(empty.output())?.[0];
    expect(link, empty.output()).toBeDefined();
    expect((await fetch(link ?? "")).status).toBe(200);
    expect(empty.output()).not.toContain("demo.test");
    expect(await stop(empty)).toBe(0);
    rmSync(data, { recursive: true, force: true });
  });

  test("with DATABASE_URL the secrets must be given, each by name", async () => {
    const refused = run(checkout, ["scripts/start.mjs"], { DATABASE_URL: "mysql://a:b@127.0.0.1:1/c" });
    expect(await refused.exited).toBe(1);
    expect(refused.output()).toContain("AUTH_SECRET");
    expect(refused.output()).toContain("AUDIT_KEY");
  });

  test("reset and seed refuse a DATABASE_URL whose name is not repeated", async () => {
    const env = {
      DATABASE_URL: "mysql://a:b@127.0.0.1:1/production",
      AUTH_SECRET: "x".repeat(32),
      AUDIT_KEY: "x".repeat(32),
    };
    for (const command of ["reset", "seed"]) {
      const refused = run(checkout, ["scripts/run.mjs", "scripts/db.ts", command, "--database", "other"], env);
      expect(await refused.exited).toBe(1);
      expect(refused.output()).toContain("--database production");
    }
  });
});
