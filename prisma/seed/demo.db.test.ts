import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "../../lib/platform/db/client";
import { freshDatabase } from "../../lib/testing/fresh-database";
import { seedDemo } from "./demo";

beforeAll(freshDatabase);
afterAll(freshDatabase);

const counts = async () => ({
  people: await db.user.count(),
  tickets: await db.ticket.count(),
  events: await db.auditEvent.count(),
});

test("the demo fills an empty database once, and leaves one with people alone", { timeout: 60_000 }, async () => {
  await seedDemo();
  const first = await counts();
  expect(first.people).toBe(16);
  expect(first.tickets).toBeGreaterThanOrEqual(45);
  expect(await db.ticket.groupBy({ by: ["status"] })).toHaveLength(5);
  expect(await db.notification.count()).toBeGreaterThan(20);
  expect(await db.ticketLink.count()).toBeGreaterThan(0);
  expect(await db.checklistEntry.count()).toBeGreaterThan(0);
  expect(await db.timeEntry.count()).toBeGreaterThan(0);
  expect(await db.outbox.count()).toBe(0);
  expect(await db.ticket.count({ where: { updatedAt: { gt: new Date() } } })).toBe(0);
  await seedDemo();
  expect(await counts()).toEqual(first);
});
