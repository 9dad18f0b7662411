import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { replaceProcessState } from "@/lib/platform/process-state";
import { db } from "@/lib/platform/db/client";
import { drainOutbox } from "@/lib/platform/outbox/worker";
import { testDatabaseUrl } from "@/lib/testing/database";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { allRights } from "@/lib/testing/rights/all-rights";
import { askers, assembleCast, setScene, type Cast } from "@/lib/testing/rights/scene";
import { scheduledJobs, subscribers } from "@/lib/wiring";
import { systemActor } from "@/lib/platform/actor";
import { anchorHistory, carryOutCheck } from "@/lib/audit/jobs";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { paths } from "../paths";
import { connect } from "./connection";
import { migrate } from "./migrate";
import { runtimeGrants } from "./runtime-grants";

const ACCOUNT = "runs_only@127.0.0.1";
const PASSWORD = "a-password-for-this-test";

/** The address by which an account with these grants and no others reaches the test database. */
async function restrictedUrl(): Promise<string> {
  const connection = await connect(testDatabaseUrl);
  await connection.query("DROP USER IF EXISTS 'runs_only'@'127.0.0.1'");
  await connection.query(`CREATE USER 'runs_only'@'127.0.0.1' IDENTIFIED BY '${PASSWORD}'`);
  for (const grant of await runtimeGrants(testDatabaseUrl, ACCOUNT)) await connection.query(grant);
  await connection.end();
  const url = new URL(testDatabaseUrl);
  [url.username, url.password] = ["runs_only", PASSWORD];
  return url.href;
}

let cast: Cast;
const directory = join(mkdtempSync(join(tmpdir(), "appticket-anchors-")), "anchors");
afterAll(() => {
  rmSync(join(directory, ".."), { recursive: true, force: true });
});
beforeAll(async () => {
  await freshDatabase();
  // Before anything has read the environment or opened a connection.
  process.env["DATABASE_URL"] = await restrictedUrl();
  replaceProcessState("env", undefined);
  await db.setting.create({ data: { key: "registration", value: { mode: "open", domains: [] } } });
  cast = await assembleCast();
});

describe("an account with the grants of docs/install.md", () => {
  it("is who the product runs as here", async () => {
    const [who] = await db.$queryRaw<{ name: string }[]>`SELECT CURRENT_USER() AS name`;
    expect(who?.name).toBe(ACCOUNT);
  });

  it("is enough for what is run by hand, which looks first whether anything is left to migrate", async () => {
    const url = process.env["DATABASE_URL"] ?? "";
    expect(await migrate(url, paths.migrations, () => undefined)).toEqual([]);
    const newer = join(directory, "..", "newer");
    cpSync(paths.migrations, newer, { recursive: true });
    mkdirSync(join(newer, "99990101000000_later"));
    writeFileSync(join(newer, "99990101000000_later", "migration.sql"), "CREATE TABLE later (a INT);");
    await expect(migrate(url, newer, () => undefined)).rejects.toThrow(
      /may not apply the migration 99990101000000_later/,
    );
  });

  it.each(allRights)("can: $what", async (right) => {
    const asker = askers.find((one) => right.expected[one] === "allowed");
    if (!asker) return;
    const attempt = await right.prepare(await setScene(cast, asker, right.given));
    await attempt();
  });

  it("can deliver every event and run every job, and check the history", async () => {
    await drainOutbox(subscribers);
    // These two work beside the worker's other work, so they are waited for here.
    const beside = ["anchor-history", "check-history"];
    for (const job of scheduledJobs.filter(({ name }) => !beside.includes(name))) await job.run(systemActor(job.name));
    await anchorHistory(systemActor("anchor-history"), { directory, keyFile: join(directory, "..", "key.pem") });
    await carryOutCheck(systemActor("check-history"), directory);
    const { faults } = await verifyHistory({ directory });
    // An act above noted an anchor of which there is no file.
    expect(faults.filter(({ what }) => what !== "anchorMissing")).toEqual([]);
  });

  it.each([
    ["change an event", () => db.auditEvent.updateMany({ data: { via: "api" } })],
    ["delete an event", () => db.auditEvent.deleteMany({ where: { id: 1 } })],
    ["delete a head", () => db.auditHead.deleteMany()],
    ["change a text", () => db.eventText.updateMany({ data: { text: "autre" } })],
    ["drop a table", () => db.$executeRaw`DROP TABLE AuditEvent`],
    ["empty a table", () => db.$executeRaw`TRUNCATE TABLE AuditEvent`],
    ["change a table", () => db.$executeRaw`ALTER TABLE AuditEvent DROP COLUMN hash`],
  ])("can't %s", async (_, attempt) => {
    await expect(attempt()).rejects.toThrow(/denied|P1010|not available/i);
  });
});
