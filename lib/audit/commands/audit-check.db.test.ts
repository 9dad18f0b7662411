import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { appendEvents } from "../../platform/events";
import { asAdmin, asJob, asManager } from "../../testing/actors";
import { freshDatabase } from "../../testing/fresh-database";
import { anchorHistory, carryOutCheck } from "../jobs";
import { getTrust } from "../queries/get-trust";
import { claimAuditCheck } from "./claim-audit-check";
import { keepAuditCheck } from "./keep-audit-check";
import { recordAnchor } from "./record-anchor";
import { startAuditCheck } from "./start-audit-check";

const admin = asAdmin({ id: 1 });
const home = mkdtempSync(join(tmpdir(), "appticket-anchors-"));
const place = { directory: join(home, "anchors"), keyFile: join(home, "anchor-key.pem") };

beforeEach(freshDatabase);
afterEach(() => setClock());
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

const eventNames = async () =>
  (await db.auditEvent.findMany({ where: { subjectType: "audit" }, orderBy: { seq: "asc" } })).map(({ name }) => name);

test("an administrator asks for a check, the worker carries it out, and both are in the history", async () => {
  const event = { name: "team.created", subjectType: "team", subjectId: 4, audience: "admin" as const, data: {} };
  await db.$transaction((tx) => appendEvents(tx, admin, [event], new Date()));
  const { id } = await startAuditCheck(admin, {});
  expect(await startAuditCheck(admin, {}), "one at a time").toEqual({ id });
  expect(await getTrust(admin)).toMatchObject({ check: { id, state: "waiting", verdict: null }, can: { check: true } });
  await carryOutCheck(asJob(), place.directory);
  expect(await getTrust(asManager({ id: 2 }))).toMatchObject({
    check: { state: "done", checked: 2, total: 2, verdict: { events: 2, faultCount: 0 } },
    can: { check: false },
  });
  await db.auditEvent.updateMany({ where: { subjectType: "team" }, data: { via: "api" } });
  await startAuditCheck(admin, {});
  await carryOutCheck(asJob(), place.directory);
  const { check } = await getTrust(admin);
  expect(check?.verdict?.faults).toMatchObject([{ what: "changed", subject: { type: "team", id: 4 }, seq: 1 }]);
  expect(await eventNames()).toEqual(["audit.checkStarted", "audit.checked", "audit.checkStarted", "audit.checked"]);
});

test("a check whose worker died is taken up by another a minute later, and by one only", async () => {
  const { id } = await startAuditCheck(admin, {});
  expect(await claimAuditCheck(asJob(), {})).toEqual({ id });
  expect(await claimAuditCheck(asJob(), {})).toEqual({ id: null });
  await keepAuditCheck(asJob(), { id, checked: 3, total: 9 });
  expect((await getTrust(admin)).check).toMatchObject({ state: "running", checked: 3, total: 9 });
  const later = new Date(Date.now() + 61_000);
  setClock(() => later);
  const claims = await Promise.all([claimAuditCheck(asJob(), {}), claimAuditCheck(asJob(), {})]);
  expect(claims.map((claim) => claim.id).sort()).toEqual([id, null].sort());
});

test("a check that can't be carried out says so", async () => {
  await startAuditCheck(admin, {});
  const { id } = await claimAuditCheck(asJob(), {});
  await keepAuditCheck(asJob(), { id: id ?? 0, checked: 0, total: 0, failed: true });
  expect((await getTrust(admin)).check).toMatchObject({ state: "failed", verdict: null });
  await expect(keepAuditCheck(asJob(), { id: id ?? 0, checked: 1, total: 1 })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("the last anchors are told with their digests, newest first", async () => {
  const anchors = [await anchorHistory(asJob(), place), await anchorHistory(asJob(), place)];
  expect((await getTrust(admin)).anchors).toMatchObject(
    anchors.toReversed().map(({ name, digest }) => ({ name, digest })),
  );
  const { name, digest } = { name: "2026-01-01-0001", digest: "0".repeat(64) };
  await expect(recordAnchor(admin, { name, digest, sequence: 1, heads: 0 })).rejects.toMatchObject({
    code: "forbidden",
  });
});
