import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { appendEvents } from "../../platform/events";
import { asAdmin, asJob, asLearner, asManager } from "../../testing/actors";
import { unique } from "../../testing/factories";
import { recordedEvents, recordedNames } from "../../testing/recorded";
import { listParkedDeliveries } from "../queries";
import { retryDeliveries } from "./retry-deliveries";

const admin = asAdmin({ id: 1 });

async function aDelivery(state: "parked" | "pending" = "parked") {
  const event = { name: "user.invited", subjectType: "user", subjectId: 1, audience: "admin" as const, data: {} };
  await db.$transaction((tx) => appendEvents(tx, asJob(), [event], new Date()));
  const { id: eventId } = await db.auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
  const facts = { eventId, subscriber: unique("mail-"), state, attempts: 34, nextAttemptAt: new Date() };
  return db.eventDelivery.create({ data: { ...facts, lastError: '{"error":"Error","code":"ECONNREFUSED"}' } });
}

it("gives parked deliveries back to the worker, each with an event, once", async () => {
  const [one, two, pending] = [await aDelivery(), await aDelivery(), await aDelivery("pending")];
  const ids = [one.id, two.id, pending.id];
  expect(await retryDeliveries(admin, { ids })).toEqual({ retried: 2 });
  const rows = await db.eventDelivery.findMany({ where: { id: { in: [one.id, two.id] } } });
  expect(rows.map(({ state, attempts }) => ({ state, attempts }))).toEqual([
    { state: "pending", attempts: 0 },
    { state: "pending", attempts: 0 },
  ]);
  expect(await recordedEvents("delivery", one.id)).toMatchObject([
    { name: "delivery.retried", data: { eventId: one.eventId, attempts: 34 } },
  ]);
  expect(await recordedNames("delivery", pending.id)).toEqual([]);
  await expect(retryDeliveries(admin, { ids })).rejects.toMatchObject({ code: "not_found" });
});

it("lists what is parked, newest first, a page at a time", async () => {
  const [one, two] = [await aDelivery(), await aDelivery()];
  const first = await listParkedDeliveries(admin, { limit: 1, cursor: null });
  expect(first.items).toMatchObject([
    { id: two.id, subscriber: two.subscriber, attempts: 34, event: { name: "user.invited", subjectType: "user" } },
  ]);
  const second = await listParkedDeliveries(admin, { limit: 1, cursor: first.nextCursor });
  expect(second.items.map(({ id }) => id)).toEqual([one.id]);
});

it("is for administrators", async () => {
  const { id } = await aDelivery();
  for (const actor of [asManager({ id: 2 }), asLearner({ id: 3 })]) {
    await expect(retryDeliveries(actor, { ids: [id] })).rejects.toMatchObject({ code: "forbidden" });
    await expect(listParkedDeliveries(actor, { limit: 1, cursor: null })).rejects.toMatchObject({ code: "forbidden" });
  }
  expect(await db.eventDelivery.findUnique({ where: { id } })).toMatchObject({ state: "parked" });
});
