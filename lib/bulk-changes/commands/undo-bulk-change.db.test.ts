import { beforeEach, expect, test } from "vitest";
import type { UserActor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { changeStatus } from "../../tickets/commands/change-status";
import { commentOnTicket } from "../../tickets/commands/comment-on-ticket";
import { updateTicket } from "../../tickets/commands/update-ticket";
import { asJob, asLearner, asPerson, asTechnician } from "../../testing/actors";
import { aCategory, aLearner, aTeam, aTechnician, aTicket } from "../../testing/factories";
import { recordedEvents } from "../../testing/recorded";
import { expectExactAccess, refused } from "../../testing/ticket-state";
import { continueBulkChangesJob } from "../jobs";
import { getBulkChange } from "../queries";
import type { StartBulkChange } from "../schema";
import { startBulkChange } from "./start-bulk-change";
import { undoBulkChange } from "./undo-bulk-change";

let karim: UserActor, aicha: UserActor;
beforeEach(async () => {
  [karim, aicha] = [asTechnician(await aTechnician()), asTechnician(await aTechnician())];
});

const read = (id: number) =>
  db.ticket.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      open: true,
      waitingFor: true,
      waitingForLabel: true,
      closedReason: true,
      resolvedAt: true,
      closedAt: true,
      priority: true,
      teamId: true,
      categoryId: true,
      leadId: true,
      assignments: { select: { userId: true, lead: true }, orderBy: { userId: "asc" } },
    },
  });
const start = (change: StartBulkChange["change"], numbers: number[]) => startBulkChange(karim, { change, numbers });

test.each<[string, () => Promise<StartBulkChange["change"]>]>([
  ["state", async () => Promise.resolve({ property: "status", status: "closed" })],
  ["priority", async () => Promise.resolve({ property: "priority", priority: "urgent" })],
  ["lead, who takes it up", async () => Promise.resolve({ property: "lead", leadId: karim.userId })],
  ["nobody", async () => Promise.resolve({ property: "lead", leadId: null })],
  ["team", async () => ({ property: "team", teamId: (await aTeam()).id })],
  ["category", async () => ({ property: "category", categoryId: (await aCategory()).id })],
])("brings back what was before a change of %s", async (_, change) => {
  const team = await aTeam();
  const resolvedAt = new Date("2026-11-19T08:00:00.123Z");
  const [first, second, third] = [
    await aTicket({ leadId: aicha.userId, helperIds: [karim.userId], teamId: team.id }),
    await aTicket({ status: "waiting", waitingFor: "supplier", waitingForLabel: "Dell" }),
    await aTicket({ status: "resolved", resolvedAt, leadId: karim.userId, teamId: team.id }),
  ];
  const numbers = [first.id, second.id, third.id];
  const before = await Promise.all(numbers.map(read));
  const done = await start(await change(), numbers);
  expect(done.changed).toBeGreaterThan(0);
  expect(await Promise.all(numbers.map(read))).not.toEqual(before);
  const undone = await undoBulkChange(karim, { id: done.id });
  expect(undone).toMatchObject({ undoes: true, running: false, changed: done.changed, refused: 0, canUndo: false });
  expect(await Promise.all(numbers.map(read))).toEqual(before);
  for (const number of numbers) await expectExactAccess(number);
  expect(await recordedEvents("bulk", undone.id)).toMatchObject([
    { name: "bulk.undone", actorId: karim.userId, data: { undoesId: done.id, count: done.changed } },
    { name: "bulk.finished" },
  ]);
});

test("what others changed since stays, also when they changed it there and back", async () => {
  const tickets = [await aTicket(), await aTicket(), await aTicket(), await aTicket()];
  const [untouched = 0, moved = 0, thereAndBack = 0, elsewhere = 0] = tickets.map(({ id }) => id);
  const done = await start({ property: "priority", priority: "high" }, [untouched, moved, thereAndBack, elsewhere]);
  await updateTicket(aicha, { number: moved, version: 2, priority: "urgent" });
  await updateTicket(aicha, { number: thereAndBack, version: 2, priority: "low" });
  await updateTicket(aicha, { number: thereAndBack, version: 3, priority: "high" });
  await changeStatus(aicha, { number: elsewhere, version: 2, status: "in_progress" });
  const undone = await undoBulkChange(karim, { id: done.id });
  expect(undone).toMatchObject({ changed: 2, refused: 2 });
  expect(undone.refusedTickets).toEqual([
    { number: moved, refusal: "changedSince" },
    { number: thereAndBack, refusal: "changedSince" },
  ]);
  expect(await Promise.all([untouched, moved, thereAndBack, elsewhere].map(read))).toMatchObject([
    { priority: "normal" },
    { priority: "urgent" },
    { priority: "high" },
    { priority: "normal", status: "in_progress" },
  ]);
});

test("a reply that moved the status since is somebody's change too", async () => {
  const lea = await aLearner();
  const ticket = await aTicket({ requesterId: lea.id, status: "in_progress" });
  const done = await start({ property: "status", status: "waiting" }, [ticket.id]);
  await commentOnTicket(asLearner(lea), { number: ticket.id, kind: "reply", body: "Toujours en panne" });
  const undone = await undoBulkChange(karim, { id: done.id });
  expect(undone.refusedTickets).toEqual([{ number: ticket.id, refusal: "changedSince" }]);
});

test("taking back a lead leaves alone a status that moved on since", async () => {
  const ticket = await aTicket();
  const done = await start({ property: "lead", leadId: karim.userId }, [ticket.id]);
  await changeStatus(aicha, { number: ticket.id, version: 2, status: "resolved" });
  expect(await undoBulkChange(karim, { id: done.id })).toMatchObject({ changed: 1, refused: 0 });
  expect(await read(ticket.id)).toMatchObject({ leadId: null, status: "resolved" });
});

test("undone once, by its owner, when it is over and changed something", async () => {
  const numbers = await Promise.all(Array.from({ length: 27 }, async () => (await aTicket()).id));
  const done = await start({ property: "priority", priority: "high" }, numbers);
  await refused(undoBulkChange(aicha, { id: done.id }), "not_found");
  await refused(undoBulkChange(karim, { id: done.id }), "conflict");
  await continueBulkChangesJob.run(asJob());
  const both = await Promise.allSettled([
    undoBulkChange(karim, { id: done.id }),
    undoBulkChange(karim, { id: done.id }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const undo = both.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))[0];
  expect(undo).toMatchObject({ running: true, changed: 25, total: 27 });
  await continueBulkChangesJob.run(asJob());
  expect(await getBulkChange(karim, undo?.id ?? 0)).toMatchObject({ running: false, changed: 27 });
  expect(await db.ticket.count({ where: { id: { in: numbers }, priority: "normal" } })).toBe(27);
  const nothing = await start({ property: "priority", priority: "normal" }, [numbers[0] ?? 0]);
  await refused(undoBulkChange(karim, { id: nothing.id }), "conflict");
  await refused(undoBulkChange(karim, { id: undo?.id ?? 0 }), "conflict");
});

test("a right lost since can't be used to undo", async () => {
  const ticket = await aTicket();
  const done = await start({ property: "team", teamId: (await aTeam()).id }, [ticket.id]);
  await refused(undoBulkChange(asPerson({ id: karim.userId, role: "manager" }), { id: done.id }), "forbidden");
});
