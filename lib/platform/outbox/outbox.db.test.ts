import { afterEach, beforeEach, expect, test } from "vitest";
import { asJob } from "../../testing/actors";
import { setClock } from "../clock";
import { db } from "../db/client";
import { appendEvents } from "../events";
import { deliverDue } from "./deliver";
import { expandOutbox } from "./expand";
import { purgeJob } from "./purge";
import type { RecordedEvent, Subscriber } from "./subscriber";
import { drainOutbox } from "./worker";

const HOUR_MS = 3_600_000;
let nextSubject = 1_700_000_000;

beforeEach(async () => {
  await db.outbox.deleteMany();
  await db.eventDelivery.deleteMany();
});
afterEach(() => setClock());

async function happen(name = "user.renamed"): Promise<number> {
  const subjectId = (nextSubject += 1);
  const event = { name, subjectType: "user", subjectId, audience: "admin" as const, data: { nth: 1 } };
  await db.$transaction((tx) => appendEvents(tx, asJob(), [event], new Date()));
  return (await db.auditEvent.findFirstOrThrow({ where: { subjectType: "user", subjectId } })).id;
}

/** Hears of renamings, and fails as often as it is told. */
function listener(failures = 0, name = "listener") {
  const heard: RecordedEvent[] = [];
  let left = failures;
  const subscriber: Subscriber = {
    name,
    events: ["user.renamed"],
    deliver: async (event) => {
      await Promise.resolve();
      if ((left -= 1) >= 0) throw new Error("not now");
      heard.push(event);
    },
  };
  return { subscriber, heard };
}

const later = (ms: number) => {
  const at = new Date(Date.now() + ms);
  setClock(() => at);
};
const delivery = () => db.eventDelivery.findFirstOrThrow();

test("an event reaches each of its subscribers once, and nobody else", async () => {
  const [a, b] = [listener(0, "a"), listener(0, "b")];
  const id = await happen();
  await happen("user.deactivated");
  await drainOutbox([a.subscriber, b.subscriber]);
  await drainOutbox([a.subscriber, b.subscriber]);
  for (const { heard } of [a, b])
    expect(heard).toMatchObject([{ id, name: "user.renamed", data: { nth: 1 }, actorKind: "system" }]);
  expect(await db.outbox.count()).toBe(0);
  expect(await db.eventDelivery.groupBy({ by: ["state"], _count: true })).toEqual([{ state: "delivered", _count: 2 }]);
});

test("two workers at once deliver each event once", async () => {
  const { subscriber, heard } = listener();
  const ids = [];
  for (let nth = 0; nth < 30; nth += 1) ids.push(await happen());
  await Promise.all([drainOutbox([subscriber]), drainOutbox([subscriber])]);
  expect(heard.map(({ id }) => id).sort((a, b) => a - b)).toEqual(ids);
});

test("what is claimed by a worker that died is taken up after a minute", async () => {
  const { subscriber, heard } = listener();
  await happen();
  await expandOutbox([subscriber]);
  await db.eventDelivery.updateMany({ data: { claimedUntil: new Date(Date.now() + 60_000) } });
  expect(await deliverDue([subscriber])).toBe(0);
  later(61_000);
  expect(await deliverDue([subscriber])).toBe(1);
  expect(heard).toHaveLength(1);
});

test("what fails is tried again later and later, and kept with its error's name", async () => {
  const { subscriber, heard } = listener(2);
  await happen();
  await drainOutbox([subscriber]);
  expect(await delivery()).toMatchObject({
    state: "pending",
    attempts: 1,
    claimedUntil: null,
    lastError: '{"error":"Error"}',
  });
  expect(await deliverDue([subscriber])).toBe(0);
  later(1_500);
  expect(await deliverDue([subscriber])).toBe(1);
  expect(await deliverDue([subscriber])).toBe(0);
  later(5_000);
  await deliverDue([subscriber]);
  expect(heard).toHaveLength(1);
  expect(await delivery()).toMatchObject({ state: "delivered", attempts: 3, lastError: null });
});

test("what keeps failing is parked, and one failure holds nothing else up", async () => {
  const bad = listener(1_000, "bad");
  const good = listener(0, "good");
  await happen();
  await expandOutbox([bad.subscriber, good.subscriber]);
  for (let attempt = 1; attempt <= 40; attempt += 1) {
    later(attempt * 2 * HOUR_MS);
    await deliverDue([bad.subscriber, good.subscriber]);
  }
  expect(good.heard).toHaveLength(1);
  expect(await db.eventDelivery.findFirst({ where: { subscriber: "bad" } })).toMatchObject({
    state: "parked",
    attempts: 34,
  });
});

test("a delivery to a subscriber that is gone waits as a failure", async () => {
  const { subscriber } = listener();
  await happen();
  await expandOutbox([subscriber]);
  await deliverDue([]);
  expect(await delivery()).toMatchObject({ state: "pending", attempts: 1 });
});

test("deliveries made and keys used are forgotten after 48 hours, nothing else", async () => {
  const { subscriber } = listener();
  await happen();
  await drainOutbox([subscriber]);
  const key = { owner: "user:1", command: "x", inputHash: "0".repeat(64), createdAt: new Date() };
  await db.idempotencyKey.create({ data: { ...key, key: `purge-${String(nextSubject)}` } });
  await purgeJob.run(asJob());
  expect(await db.eventDelivery.count()).toBe(1);
  later(49 * HOUR_MS);
  const parked = { eventId: 1, subscriber: "parked", nextAttemptAt: new Date(0) };
  await db.eventDelivery.create({ data: { ...parked, state: "parked" } });
  await purgeJob.run(asJob());
  expect(await db.eventDelivery.findMany()).toMatchObject([{ state: "parked" }]);
  expect(await db.idempotencyKey.count({ where: { key: `purge-${String(nextSubject)}` } })).toBe(0);
});
