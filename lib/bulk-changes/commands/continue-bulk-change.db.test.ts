import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { UserActor } from "../../platform/actor";
import { setClock } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { forgetRestriction } from "../../platform/restriction";
import { asJob, asTechnician } from "../../testing/actors";
import { aCategory, aLearner, aTeam, aTechnician, aTicket, type Person } from "../../testing/factories";
import { recordedNames } from "../../testing/recorded";
import { eventNames, refused } from "../../testing/ticket-state";
import { continueBulkChangesJob, purgeBulkChangesJob } from "../jobs";
import { getBulkChange } from "../queries";
import { abandonBulkChange } from "./abandon-bulk-change";
import { continueBulkChange } from "./continue-bulk-change";
import { startBulkChange } from "./start-bulk-change";

let karim: Person;
let actor: UserActor;
let numbers: number[];
let requesterId: number, categoryId: number;
beforeAll(async () => {
  [requesterId, categoryId] = [(await aLearner()).id, (await aCategory()).id];
});
beforeEach(async () => {
  karim = await aTechnician();
  actor = asTechnician(karim);
  numbers = [];
  for (let nth = 0; nth < 47; nth += 1) numbers.push((await aTicket({ requesterId, categoryId })).id);
});
afterEach(async () => {
  setClock();
  await db.setting.deleteMany({ where: { key: "restrictTechnicians" } });
  forgetRestriction();
});

const change = { property: "priority", priority: "urgent" } as const;
const left = (id: number) => db.bulkChangeTicket.count({ where: { bulkChangeId: id, result: "pending" } });

/** Each ticket was changed once, and its history says so once. */
async function expectOnceEach() {
  for (const id of numbers) {
    expect(await eventNames(id)).toEqual(["ticket.priorityChanged"]);
    expect(await db.ticket.findUnique({ where: { id } })).toMatchObject({ priority: "urgent", version: 2 });
  }
}

test("the worker does the rest, and says when it is over", async () => {
  const { id } = await startBulkChange(actor, { change, numbers });
  await continueBulkChangesJob.run(asJob());
  expect(await getBulkChange(actor, id)).toMatchObject({ running: false, changed: 47, canUndo: true });
  expect(await recordedNames("bulk", id)).toEqual(["bulk.started", "bulk.finished"]);
  await expectOnceEach();
});

/** The database connection that waits for a row that somebody else holds. */
async function waitingConnection(): Promise<number> {
  for (;;) {
    const rows = await db.$queryRaw<{ id: bigint }[]>`
      SELECT id FROM information_schema.processlist
      WHERE db = DATABASE() AND command <> 'Sleep' AND info LIKE '%Ticket%FOR UPDATE%' AND info NOT LIKE '%processlist%'`;
    if (rows[0]) return Number(rows[0].id);
  }
}

test("a process that dies in the middle of a batch leaves nothing half done, and the next goes on where it was", async () => {
  const { id } = await startBulkChange(actor, { change, numbers });
  const [done, held] = [numbers.slice(25, 30), numbers[30] ?? 0];
  await db.$transaction(async (tx) => {
    await tx.ticket.updateMany({ where: { id: held }, data: { title: "Held" } });
    const dying = continueBulkChange(actor, { id }).then(
      () => "lived",
      () => "died",
    );
    // What the database sees of a killed process: its connection is gone.
    await db.$executeRawUnsafe(`KILL ${String(await waitingConnection())}`);
    expect(await dying).toBe("died");
  });
  expect(await left(id)).toBe(22);
  for (const number of done) expect(await eventNames(number)).toEqual([]);
  await continueBulkChangesJob.run(asJob());
  expect(await getBulkChange(actor, id)).toMatchObject({ running: false, changed: 47 });
  await expectOnceEach();
});

test("eight workers at once do each ticket once", async () => {
  const { id } = await startBulkChange(actor, { change, numbers });
  for (let round = 0; round < 4; round += 1)
    await Promise.all(Array.from({ length: 8 }, () => continueBulkChange(actor, { id })));
  await continueBulkChangesJob.run(asJob());
  expect(await getBulkChange(actor, id)).toMatchObject({ running: false, changed: 47 });
  expect(await recordedNames("bulk", id)).toEqual(["bulk.started", "bulk.finished"]);
  await expectOnceEach();
});

test("rights lost midway count from the next batch on", async () => {
  const { id } = await startBulkChange(actor, { change: { property: "team", teamId: (await aTeam()).id }, numbers });
  await db.user.update({ where: { id: karim.id }, data: { role: "manager" } });
  await continueBulkChangesJob.run(asJob());
  const done = await getBulkChange(actor, id);
  expect(done).toMatchObject({ running: false, changed: 25, refused: 22 });
  expect(done.refusedTickets[0]).toEqual({ number: numbers[25], refusal: "forbidden" });
  expect(await eventNames(numbers[30] ?? 0)).toEqual([]);
});

test("sight lost midway makes the rest look missing", async () => {
  const [mine, other] = [await aTeam(), await aTeam()];
  await db.teamMember.create({ data: { teamId: mine.id, userId: karim.id } });
  await db.ticket.updateMany({ where: { id: { in: numbers } }, data: { teamId: other.id } });
  const { id } = await startBulkChange(actor, { change, numbers });
  await db.setting.create({ data: { key: "restrictTechnicians", value: true } });
  forgetRestriction();
  await continueBulkChangesJob.run(asJob());
  const done = await getBulkChange(actor, id);
  expect(done).toMatchObject({ running: false, changed: 25, refused: 22 });
  expect(done.refusedTickets[0]?.refusal).toBe("gone");
});

test("who is deactivated midway changes nothing more", async () => {
  const { id } = await startBulkChange(actor, { change, numbers });
  await db.user.update({ where: { id: karim.id }, data: { active: false } });
  await continueBulkChangesJob.run(asJob());
  const done = await getBulkChange(actor, id);
  expect(done).toMatchObject({ running: false, changed: 25, refused: 22 });
  expect(done.refusedTickets[0]).toEqual({ number: numbers[25], refusal: "signedOut" });
  expect(await recordedNames("bulk", id)).toEqual(["bulk.started", "bulk.finished"]);
});

test("a value that is gone midway is refused ticket by ticket", async () => {
  const category = await aCategory();
  const { id } = await startBulkChange(actor, { change: { property: "category", categoryId: category.id }, numbers });
  await db.category.update({ where: { id: category.id }, data: { active: false } });
  await continueBulkChangesJob.run(asJob());
  const done = await getBulkChange(actor, id);
  expect(done).toMatchObject({ running: false, changed: 25, refused: 22 });
  expect(done.refusedTickets[0]?.refusal).toBe("unavailable");
});

test("a fault of ours ends it instead of coming back for ever", async () => {
  const { id } = await startBulkChange(actor, { change, numbers });
  await db.bulkChange.update({ where: { id }, data: { change: { property: "colour" } } });
  await continueBulkChangesJob.run(asJob());
  const done = await getBulkChange(actor, id);
  expect(done).toMatchObject({ running: false, changed: 25, refused: 22 });
  expect(done.refusedTickets[0]?.refusal).toBe("failed");
});

test("it is its owner's alone to read and go on with, and the system's to end", async () => {
  const { id } = await startBulkChange(actor, { change, numbers });
  const other = asTechnician(await aTechnician());
  await refused(getBulkChange(other, id), "not_found");
  await refused(continueBulkChange(other, { id }), "not_found");
  await refused(abandonBulkChange(other, { id, refusal: "failed" }), "not_found");
  await refused(abandonBulkChange(actor, { id, refusal: "failed" }), "forbidden");
  expect(await left(id)).toBe(22);
});

test("what was done is forgotten after two days, what runs is not", async () => {
  const done = await startBulkChange(actor, { change, numbers: numbers.slice(0, 3) });
  const running = await startBulkChange(actor, { change, numbers });
  const later = new Date(Date.now() + 49 * 60 * 60_000);
  setClock(() => later);
  await purgeBulkChangesJob.run(asJob());
  expect(await db.bulkChangeTicket.count({ where: { bulkChangeId: done.id } })).toBe(0);
  await refused(getBulkChange(actor, done.id), "not_found");
  expect((await getBulkChange(actor, running.id)).running).toBe(true);
});
