import { expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { asAnonymous, asJob, asLearner } from "../../testing/actors";
import { aLearner, aTicket } from "../../testing/factories";
import { refused } from "../../testing/ticket-state";
import { markNotificationsRead } from "./mark-notifications-read";

async function threeFor(userId: number, ticketId: number): Promise<number[]> {
  const facts = [1, 2, 3].map((nth) => ({
    userId,
    ticketId,
    kind: "replied",
    eventId: 1_000_000_000 + ticketId * 10 + nth,
  }));
  await db.notification.createMany({ data: facts });
  return (await db.notification.findMany({ where: { userId, ticketId }, orderBy: { id: "asc" } })).map(({ id }) => id);
}
const unread = (userId: number) => db.notification.count({ where: { userId, readAt: null } });

test("marks those named, then the rest, and a second time none", async () => {
  const lea = await aLearner();
  const [first] = await threeFor(lea.id, (await aTicket()).id);
  expect(await markNotificationsRead(asLearner(lea), { ids: [first ?? 0] })).toEqual({ marked: 1 });
  expect(await unread(lea.id)).toBe(2);
  expect(await markNotificationsRead(asLearner(lea), {})).toEqual({ marked: 2 });
  expect(await markNotificationsRead(asLearner(lea), {})).toEqual({ marked: 0 });
});

test("those of others are left alone as if missing", async () => {
  const [lea, ines] = [await aLearner(), await aLearner()];
  const theirs = await threeFor(ines.id, (await aTicket()).id);
  expect(await markNotificationsRead(asLearner(lea), { ids: theirs })).toEqual({ marked: 0 });
  expect(await unread(ines.id)).toBe(3);
});

test("it is for people: not for strangers or jobs; wrong ids are refused", async () => {
  for (const actor of [asAnonymous(), asJob()]) await refused(markNotificationsRead(actor, {}), "forbidden");
  await refused(markNotificationsRead(asLearner({ id: 1 }), { ids: [-1] }), "invalid_input");
});
