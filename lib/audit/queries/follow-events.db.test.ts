import { beforeAll, expect, it } from "vitest";
import { systemActor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { appendEvents, type DomainEvent } from "../../platform/events";
import { asAdmin, asLearner, asManager, asTechnician } from "../../testing/actors";
import { freshDatabase } from "../../testing/fresh-database";
import { followEvents } from "./follow-events";

beforeAll(() => freshDatabase());

const admin = asAdmin({ id: 1 });
const SETTLED_MS = 16_000;
const fact = (subjectId: number): DomainEvent => ({
  name: "centre.restrictionChanged",
  subjectType: "centre",
  subjectId,
  audience: "admin",
  data: { from: false, to: true },
  texts: { name: "Un secret" },
});
const ago = (ms: number) => new Date(Date.now() - ms);
const record = (subjectId: number, at: Date) =>
  db.$transaction((tx) => appendEvents(tx, systemActor("test"), [fact(subjectId)], at));

/** Reads to the end from a cursor; gives the subjects in their order, and where it ended. */
async function follow(cursor: string | null): Promise<{ subjects: number[]; cursor: string }> {
  const subjects: number[] = [];
  for (let at = cursor; ;) {
    const { items, nextCursor } = await followEvents(admin, { limit: 2, cursor: at });
    subjects.push(...items.map(({ subject }) => subject.id));
    at = nextCursor;
    if (items.length === 0) return { subjects, cursor: nextCursor };
  }
}

it("tells each event once in the order of the ids, though one is committed after its younger neighbour", async () => {
  await record(1, ago(SETTLED_MS * 3));
  await record(2, ago(SETTLED_MS * 2));
  const first = await follow(null);
  expect(first.subjects).toEqual([1, 2]);
  expect((await follow(first.cursor)).subjects).toEqual([]);

  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let begun = () => {};
  const inside = new Promise<void>((resolve) => (begun = resolve));
  const late = db.$transaction(async (tx) => {
    await appendEvents(tx, systemActor("test"), [fact(3)], new Date());
    begun();
    await held;
  });
  await inside;
  await record(4, new Date());
  // The id of the third is taken, the fourth is there: nothing may be told before the third is.
  expect((await follow(first.cursor)).subjects).toEqual([]);
  release();
  await late;
  expect((await follow(first.cursor)).subjects).toEqual([]);
  await db.auditEvent.updateMany({ where: { subjectId: { in: [3, 4] } }, data: { occurredAt: ago(SETTLED_MS) } });
  const rest = await follow(first.cursor);
  expect(rest.subjects).toEqual([3, 4]);
  expect((await follow(rest.cursor)).subjects).toEqual([]);
});

it("tells facts, no texts and no hashes of them", async () => {
  const { items } = await followEvents(admin, { limit: 1, cursor: null });
  expect(items).toMatchObject([{ actor: { kind: "system", id: null, name: null }, data: { from: false, to: true } }]);
  expect(JSON.stringify(items)).not.toMatch(/secret|texts/);
});

it("is for managers and administrators, and takes only its own cursors", async () => {
  await expect(followEvents(asManager({ id: 2 }), { limit: 1, cursor: null })).resolves.toBeTruthy();
  for (const actor of [asTechnician({ id: 3 }), asLearner({ id: 4 })])
    await expect(followEvents(actor, { limit: 1, cursor: null })).rejects.toMatchObject({ code: "forbidden" });
  await expect(followEvents(admin, { limit: 1, cursor: "x" })).rejects.toMatchObject({ code: "invalid_input" });
});
