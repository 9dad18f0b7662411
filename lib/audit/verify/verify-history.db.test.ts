import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { systemActor } from "../../platform/actor";
import { db, type Prisma } from "../../platform/db/client";
import { appendEvents, eventHash, GENESIS, type DomainEvent } from "../../platform/events";
import { asAdmin } from "../../testing/actors";
import { freshDatabase } from "../../testing/fresh-database";
import { listFile, type AnchorPlace } from "../anchors/anchor-file";
import { AnchorTrouble } from "../anchors/write-anchor";
import { anchorHistory } from "../jobs";
import { describeFault } from "../verdict";
import { verifyHistory } from "./verify-history";

let place: AnchorPlace;
const job = systemActor("test");

beforeEach(async () => {
  await freshDatabase();
  const home = mkdtempSync(join(tmpdir(), "appticket-anchors-"));
  place = { directory: join(home, "anchors"), keyFile: join(home, "anchor-key.pem") };
});
afterEach(() => {
  rmSync(join(place.directory, ".."), { recursive: true, force: true });
});

const fact = (subjectId: number, text: string): DomainEvent => ({
  name: "ticket.noted",
  subjectType: "ticket",
  subjectId,
  audience: "staff",
  data: { commentId: subjectId },
  texts: { body: text },
});

async function append(...events: DomainEvent[]): Promise<void> {
  await db.$transaction((tx) => appendEvents(tx, asAdmin({ id: 7 }), events, new Date()));
}

/** Three tickets with four events each. */
async function history(): Promise<void> {
  for (let nth = 1; nth <= 4; nth += 1)
    await append(...[1, 2, 3].map((id) => fact(id, `texte ${String(nth)} de ${String(id)}`)));
}

const verify = (kept?: { name: string; digest: string }) => verifyHistory({ directory: place.directory, kept });
const said = async () => (await verify()).faults.map(describeFault);
const files = () => readdirSync(place.directory).sort();
const anchor = async () => (await anchorHistory(job, place)).name;

/** What somebody with the database and the key can do: a chain whose every hash is right. */
async function forgeChain(subjectId: number, change: (data: Prisma.JsonObject) => void): Promise<void> {
  const rows = await db.auditEvent.findMany({ where: { subjectType: "ticket", subjectId }, orderBy: { seq: "asc" } });
  let prevHash = GENESIS;
  for (const { id, prevHash: _prevHash, hash: _hash, ...row } of rows) {
    const data = row.data as Prisma.JsonObject;
    if (row.seq === 2) change(data);
    const hash = eventHash(prevHash, { ...row, data, occurredAt: row.occurredAt.toISOString() });
    await db.auditEvent.update({ where: { id }, data: { data, prevHash, hash } });
    prevHash = hash;
  }
  await db.auditHead.updateMany({ where: { subjectType: "ticket", subjectId }, data: { hash: prevHash } });
}

test("a history as it was written is whole, with anchors and without, and while others write", async () => {
  await history();
  expect(await verify()).toMatchObject({ events: 12, texts: 12, subjects: 3, anchors: 0, faultCount: 0 });
  await anchor();
  await append(fact(2, "encore"));
  await anchor();
  expect(files()).toHaveLength(4);
  const writers = Promise.all(
    Array.from({ length: 60 }, (_, nth) => append(fact(1_000 + (nth % 3), "pendant")).catch(() => undefined)),
  );
  const verdict = await verify();
  await writers;
  expect(verdict).toMatchObject({ anchors: 2, faults: [] });
  expect(await verify()).toMatchObject({ anchors: 2, faults: [] });
});

test("a later anchor names only what moved since", async () => {
  await history();
  const first = await anchorHistory(job, place);
  await append(fact(2, "encore"));
  const second = await anchorHistory(job, place);
  expect(first).toMatchObject({ sequence: 1, whole: true, heads: 3, previous: null });
  expect(second).toMatchObject({ sequence: 2, whole: false, previous: { name: first.name, digest: first.digest } });
  const list = gunzipSync(readFileSync(listFile(place.directory, second))).toString();
  // The last minute is looked at again: a transaction under way may bear an earlier id.
  expect(list.split("\n").filter((line) => line.startsWith("ticket 2 5 "))).toHaveLength(1);
});

test("a changed row is named, between its anchors", async () => {
  await history();
  const first = await anchor();
  await append(fact(2, "cinq"));
  const second = await anchor();
  await db.auditEvent.updateMany({ where: { subjectType: "ticket", subjectId: 2, seq: 3 }, data: { actorId: 8 } });
  await db.auditEvent.updateMany({ where: { subjectType: "ticket", subjectId: 3, seq: 4 }, data: { via: "api" } });
  await db.auditEvent.updateMany({ where: { subjectType: "ticket", subjectId: 2, seq: 5 }, data: { via: "api" } });
  expect((await verify()).faults).toMatchObject([
    { what: "changed", subject: { type: "ticket", id: 2 }, seq: 3, after: null, before: first },
    { what: "changed", subject: { type: "ticket", id: 3 }, seq: 4, after: null, before: first },
  ]);
  await db.auditEvent.updateMany({ where: { subjectType: "ticket", subjectId: 2, seq: 3 }, data: { actorId: 7 } });
  expect((await verify()).faults[0]).toMatchObject({ what: "changed", seq: 5, after: first, before: second });
});

test("a row taken out of the middle is named", async () => {
  await history();
  await db.eventText.deleteMany({ where: { event: { subjectId: 1, seq: 2 } } });
  await db.auditEvent.deleteMany({ where: { subjectType: "ticket", subjectId: 1, seq: 2 } });
  expect(await said()).toEqual(["ticket 1, event 3: an event before this one was taken out"]);
});

test("a cut tail is named by the head, and by an anchor where the head was cut too", async () => {
  await history();
  await anchor();
  const tail = { subjectType: "ticket", subjectId: 3, seq: { gte: 3 } };
  await db.eventText.deleteMany({ where: { event: tail } });
  await db.auditEvent.deleteMany({ where: tail });
  expect(await said()).toEqual([
    expect.stringMatching(/^ticket 3, event 3: the chain ends before this event.*before anchor/),
  ]);
  const end = await db.auditEvent.findFirstOrThrow({ where: { subjectType: "ticket", subjectId: 3, seq: 2 } });
  await db.auditHead.updateMany({ where: { subjectType: "ticket", subjectId: 3 }, data: { seq: 2, hash: end.hash } });
  expect(await said()).toEqual([
    expect.stringMatching(/^ticket 3, event 4: the anchor names this event, and it is gone/),
  ]);
});

test("a whole chain that is gone is named, as is one without a head", async () => {
  await history();
  await anchor();
  await db.auditHead.deleteMany({ where: { subjectType: "ticket", subjectId: 1 } });
  expect(await said()).toEqual([expect.stringMatching(/^ticket 1, event 4: the chain has no head/)]);
  await db.eventText.deleteMany({ where: { event: { subjectType: "ticket", subjectId: 1 } } });
  await db.auditEvent.deleteMany({ where: { subjectType: "ticket", subjectId: 1 } });
  expect(await said()).toEqual([
    expect.stringMatching(/^ticket 1, event 4: the anchor names this event, and it is gone/),
  ]);
});

test("a chain written anew with the key is named by the first anchor that knew another", async () => {
  await history();
  const name = await anchor();
  await append(fact(2, "après"));
  await anchor();
  await forgeChain(2, (data) => (data["commentId"] = 99));
  expect((await verify()).faults).toEqual([
    { what: "anchoredChanged", subject: { type: "ticket", id: 2 }, seq: 4, anchor: name, after: null, before: name },
  ]);
});

test("a changed text is named, an erased one is none", async () => {
  await history();
  await db.eventText.deleteMany({ where: { event: { subjectId: 1 } } });
  expect(await verify()).toMatchObject({ texts: 8, faultCount: 0 });
  await db.eventText.updateMany({ where: { event: { subjectId: 2, seq: 4 } }, data: { text: "autre" } });
  expect(await said()).toEqual(["ticket 2, event 4: a text of it was changed after it was written"]);
});

test("an anchor that was changed is named, in its facts, its list and its signature", async () => {
  await history();
  const written = await anchorHistory(job, place);
  const { name } = written;
  const [file, list] = [join(place.directory, `${name}.json`), listFile(place.directory, written)];
  const [text, packed] = [readFileSync(file, "utf8"), readFileSync(list)];
  writeFileSync(file, text.replace('"heads": 3', '"heads": 2'));
  expect(await said()).toEqual([`anchor ${name}: its contents are not what was signed`]);
  writeFileSync(file, "{");
  expect(await said()).toEqual([`anchor ${name}: its file can't be read`]);
  writeFileSync(file, text);
  writeFileSync(list, gzipSync(gunzipSync(packed).toString().replace("ticket 1 4", "ticket 1 3")));
  expect(await said()).toEqual([`anchor ${name}: its list of heads was changed`]);
  rmSync(list);
  expect(await said()).toEqual([`anchor ${name}: its list of heads is missing`]);
});

test("an anchor that was taken away is named, be it the first, one between or the last", async () => {
  await history();
  const names = [await anchor(), await anchor(), await anchor()];
  for (const name of names) {
    const file = join(place.directory, `${name}.json`);
    const text = readFileSync(file, "utf8");
    rmSync(file);
    expect(await said(), name).toEqual([`anchor ${name}: its file is missing`]);
    writeFileSync(file, text);
  }
  expect(await said()).toEqual([]);
});

test("anchors made anew with another key show by what the history says and by a kept line", async () => {
  await history();
  const kept = await anchorHistory(job, place);
  rmSync(place.directory, { recursive: true });
  rmSync(place.keyFile);
  await anchorHistory(job, place);
  expect(await said()).toEqual([`anchor ${kept.name}: is not the one whose digest was kept`]);
  await db.auditEvent.deleteMany({ where: { subjectType: "audit" } });
  await db.auditHead.deleteMany({ where: { subjectType: "audit" } });
  rmSync(place.directory, { recursive: true });
  await anchorHistory(job, place);
  expect(await said()).toEqual([]);
  expect((await verify(kept)).faults.map(describeFault)).toEqual([
    `anchor ${kept.name}: is not the one whose digest was kept`,
  ]);
});

test("nothing is anchored after an anchor that another key signed", async () => {
  await history();
  await anchor();
  rmSync(place.keyFile);
  await expect(anchorHistory(job, place)).rejects.toThrow(AnchorTrouble);
});

test("two at once write two anchors of one chain, or one of them says so", async () => {
  await history();
  await Promise.allSettled([anchorHistory(job, place), anchorHistory(job, place)]);
  await anchor();
  expect(await said()).toEqual([]);
});
