import { beforeEach, describe, expect, test } from "vitest";
import { db } from "../platform/db/client";
import { drainOutbox } from "../platform/outbox/worker";
import { notificationSubscriber } from "../notifications/subscribers";
import { asAdmin, asLearner, asTechnician } from "../testing/actors";
import { aLearner, anAdmin, aTechnician, aTicket, type Person } from "../testing/factories";
import { aLink, countedLinks } from "../testing/linked";
import { eventNames, lastEvent } from "../testing/ticket-state";
import { changeStatus } from "../tickets/commands/change-status";
import { commentOnTicket } from "../tickets/commands/comment-on-ticket";

let karim: Person, nadia: Person, blocked: number, blockers: [number, number];

beforeEach(async () => {
  [karim, nadia] = [await aTechnician(), await anAdmin()];
  blocked = (await aTicket({ leadId: karim.id })).id;
  blockers = [(await aTicket()).id, (await aTicket()).id];
  for (const blocker of blockers) await aLink(blocked, "blockedBy", blocker);
});

const resolve = (number: number, status: "resolved" | "in_progress" = "resolved") =>
  changeStatus(asAdmin(nadia), { number, status, version: 1 });
const count = async () => (await countedLinks(blocked)).stored.blockedCount;

describe("a ticket knows how many open tickets block it", () => {
  test("as they are resolved, whichever way, and opened again", async () => {
    expect(await count()).toBe(2);
    await resolve(blockers[0]);
    expect(await count()).toBe(1);
    const reply = { number: blockers[1], kind: "reply", body: "Fait.", resolve: true } as const;
    await commentOnTicket(asTechnician(karim), reply);
    expect(await count()).toBe(0);
    expect(await lastEvent(blocked)).toMatchObject({
      name: "ticket.unblocked",
      audience: "staff",
      data: { ticketNumber: blockers[1] },
    });
    const { requesterId } = await db.ticket.findUniqueOrThrow({ where: { id: blockers[1] } });
    await commentOnTicket(asLearner({ id: requesterId }), { number: blockers[1], kind: "reply", body: "Non !" });
    expect(await count()).toBe(1);
    expect(await lastEvent(blocked)).toMatchObject({ name: "ticket.blocked", data: { ticketNumber: blockers[1] } });
  });

  test("when two resolve the last two at once: it is said once", async () => {
    await Promise.all(blockers.map((number) => resolve(number)));
    expect(await count()).toBe(0);
    expect((await eventNames(blocked)).filter((name) => name === "ticket.unblocked")).toHaveLength(1);
  });

  test("and who is on it is told when the last one is resolved", async () => {
    await db.outbox.deleteMany();
    for (const number of blockers) await resolve(number);
    await drainOutbox([notificationSubscriber]);
    const told = await db.notification.findMany({ where: { ticketId: blocked } });
    expect(told).toMatchObject([{ userId: karim.id, kind: "unblocked" }]);
  });

  test("a move between open statuses changes nothing", async () => {
    await resolve(blockers[0], "in_progress");
    expect(await count()).toBe(2);
    expect(await eventNames(blocked)).toEqual([]);
  });
});

test("a learner's reply on a ticket of their own doesn't tell of what it blocks", async () => {
  const lea = await aLearner();
  const { id } = await aTicket({ requesterId: lea.id, status: "resolved" });
  await aLink(id, "blocks", blocked);
  const written = await commentOnTicket(asLearner(lea), { number: id, kind: "reply", body: "Encore en panne" });
  expect(Object.keys(written).sort()).toEqual(["commentId", "number", "status", "updatedAt", "version"]);
  expect(await count()).toBe(3);
});
