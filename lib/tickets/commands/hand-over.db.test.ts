import { beforeEach, describe, expect, test } from "vitest";
import { notificationSubscriber } from "../../notifications/subscribers";
import { db } from "../../platform/db/client";
import type { UserId } from "../../platform/ids";
import { drainOutbox } from "../../platform/outbox/worker";
import { asAdmin, asJob, asLearner, asManager, asTechnician } from "../../testing/actors";
import { aLearner, aManager, anAdmin, aTeam, aTechnician, aTicket, type Person } from "../../testing/factories";
import { recordedEvents } from "../../testing/recorded";
import { expectExactAccess, refused } from "../../testing/ticket-state";
import { handOverJob } from "../jobs";
import { getHandOver } from "../queries/get-hand-over";
import { continueHandOver, HAND_OVER_BATCH } from "./continue-hand-over";
import { startHandOver } from "./start-hand-over";

let karim: Person, nadia: Person, hugo: Person, admin: Person, lea: Person;

beforeEach(async () => {
  // What other tests left under way must not be in this one's way.
  await db.handOver.updateMany({ where: { finishedAt: null }, data: { finishedAt: new Date() } });
  [karim, nadia, hugo, admin, lea] = await Promise.all([
    aTechnician(),
    aTechnician(),
    aTechnician(),
    anAdmin(),
    aLearner(),
  ]);
});

const start = (toId: number | null, actor = asTechnician(karim)) => startHandOver(actor, { fromId: karim.id, toId });
const of = (facts: Parameters<typeof aTicket>[0]) => aTicket({ requesterId: lea.id, ...facts });
const on = async (ticketId: number) => {
  const rows = await db.assignment.findMany({ where: { ticketId }, orderBy: [{ lead: "desc" }, { userId: "asc" }] });
  return rows.map(({ userId, lead }) => [userId, lead]);
};

test("moves every open ticket to another, as lead or helper, and leaves the others", async () => {
  const led = await of({ leadId: karim.id, helperIds: [nadia.id] });
  const helped = await of({ leadId: hugo.id, helperIds: [karim.id] });
  const both = await of({ leadId: nadia.id, helperIds: [karim.id] });
  const closed = await of({ leadId: karim.id, status: "closed" });
  expect(await start(nadia.id)).toMatchObject({ total: 3 });
  await handOverJob.run(asJob());
  expect(await on(led.id)).toEqual([[nadia.id, true]]);
  expect(await on(helped.id)).toEqual([
    [hugo.id, true],
    [nadia.id, false],
  ]);
  expect(await on(both.id)).toEqual([[nadia.id, true]]);
  expect(await on(closed.id)).toEqual([[karim.id, true]]);
  for (const { id } of [led, helped, both]) await expectExactAccess(id);
  expect(await getHandOver(asTechnician(karim), karim.id as UserId)).toMatchObject({
    led: 0,
    helped: 0,
    last: { total: 3, led: 1, helped: 2, finished: true, to: { id: nadia.id } },
  });
  expect((await recordedEvents("user", karim.id)).map(({ name }) => name)).toEqual([
    "user.handOverStarted",
    "user.handedOver",
  ]);
  await drainOutbox([notificationSubscriber]);
  expect(await db.notification.findMany({ where: { userId: nadia.id } })).toMatchObject([{ kind: "handedOver" }]);
});

test("back to their teams, routing deals them to the others who are there", async () => {
  const team = await aTeam({ routing: "round_robin" });
  await db.teamMember.createMany({ data: [karim, hugo].map(({ id }) => ({ teamId: team.id, userId: id })) });
  const [routed, teamless] = [await of({ leadId: karim.id, teamId: team.id }), await of({ leadId: karim.id })];
  await start(null);
  await handOverJob.run(asJob());
  expect(await on(routed.id)).toEqual([[hugo.id, true]]);
  expect(await on(teamless.id)).toEqual([]);
  await expectExactAccess(routed.id);
});

test("goes on after a crash where it was, also with two workers, and moves each ticket once", async () => {
  const ids: number[] = [];
  for (let index = 0; index < HAND_OVER_BATCH + 5; index += 1) ids.push((await of({ leadId: karim.id })).id);
  await start(nadia.id);
  await continueHandOver(asJob(), {});
  expect((await getHandOver(asAdmin(admin), karim.id as UserId)).last).toMatchObject({
    led: HAND_OVER_BATCH,
    finished: false,
  });
  await Promise.all([handOverJob.run(asJob()), handOverJob.run(asJob())]);
  expect(await db.ticket.count({ where: { leadId: nadia.id, open: true } })).toBe(ids.length);
  const moved = await db.auditEvent.groupBy({
    by: ["subjectId"],
    where: { subjectType: "ticket", subjectId: { in: ids }, name: "ticket.leadChanged" },
    _count: true,
  });
  expect(moved.map(({ _count }) => _count)).toEqual(ids.map(() => 1));
});

test("once who was to get them is out, the rest goes back to the teams", async () => {
  const { id } = await of({ leadId: karim.id });
  await start(nadia.id);
  await db.user.update({ where: { id: nadia.id }, data: { active: false } });
  await handOverJob.run(asJob());
  expect(await on(id)).toEqual([]);
});

describe("is refused", () => {
  test("to who can't be assigned, to oneself, without tickets, and while one runs", async () => {
    await refused(start(nadia.id), "conflict");
    await of({ leadId: karim.id });
    for (const toId of [lea.id, karim.id, 2_000_000_000]) await refused(start(toId), "invalid_input");
    const outcomes = await Promise.allSettled([start(nadia.id), start(hugo.id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.handOver.count({ where: { fromId: karim.id } })).toBe(1);
  });

  test("to other technicians, managers and learners; the worker's part to everybody", async () => {
    await of({ leadId: karim.id });
    for (const actor of [asTechnician(nadia), asManager(await aManager())])
      await refused(start(nadia.id, actor), "forbidden");
    await refused(start(nadia.id, asLearner(lea)), "not_found");
    await refused(continueHandOver(asAdmin(admin), {}), "forbidden");
    expect(await db.handOver.count({ where: { fromId: karim.id } })).toBe(0);
  });
});
