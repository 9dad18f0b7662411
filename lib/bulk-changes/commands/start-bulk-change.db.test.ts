import { beforeAll, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import {
  aCategory,
  aLearner,
  aManager,
  aTeam,
  aTechnician,
  aTicket,
  unique,
  type Person,
} from "../../testing/factories";
import { eventCount, recordedEvents, recordedNames } from "../../testing/recorded";
import { eventNames, expectExactAccess, lastEvent, refused, ticketState } from "../../testing/ticket-state";
import { getBulkChange } from "../queries";
import { startBulkChange } from "./start-bulk-change";
import { undoBulkChange } from "./undo-bulk-change";

let karim: Person, aicha: Person;
let requesterId: number, categoryId: number;
beforeAll(async () => {
  [karim, aicha] = [await aTechnician(), await aTechnician()];
  [requesterId, categoryId] = [(await aLearner()).id, (await aCategory()).id];
});

async function tickets(count: number, facts: Parameters<typeof aTicket>[0] = {}): Promise<number[]> {
  const made = [];
  for (let nth = 0; nth < count; nth += 1) made.push((await aTicket({ requesterId, categoryId, ...facts })).id);
  return made;
}
const high = { property: "priority", priority: "high" } as const;

test("changes each ticket as the single command does, with its own event by the person", async () => {
  const numbers = await tickets(3);
  await db.ticket.update({ where: { id: numbers[1] ?? 0 }, data: { priority: "high" } });
  const done = await startBulkChange(asTechnician(karim), { change: high, numbers: [...numbers, numbers[0] ?? 0] });
  expect(done).toMatchObject({ running: false, total: 3, changed: 2, unchanged: 1, refused: 0, canUndo: true });
  for (const id of [numbers[0] ?? 0, numbers[2] ?? 0]) {
    expect(await db.ticket.findUnique({ where: { id } })).toMatchObject({ priority: "high", version: 2 });
    const event = await lastEvent(id);
    expect(event).toMatchObject({ name: "ticket.priorityChanged", actorId: karim.id, audience: "staff" });
    expect(event.data).toMatchObject({ to: "high", version: 2 });
  }
  expect(await eventNames(numbers[1] ?? 0)).toEqual([]);
  expect(await recordedEvents("bulk", done.id)).toMatchObject([
    { name: "bulk.started", actorId: karim.id, audience: "admin", data: { property: "priority", count: 3 } },
    { name: "bulk.finished", data: { changed: 2, unchanged: 1, refused: 0 } },
  ]);
});

test("does every property, keeping helpers and access right", async () => {
  const [number = 0] = await tickets(1, { leadId: aicha.id, helperIds: [karim.id] });
  const [team, category] = [await aTeam(), await aCategory()];
  const actor = asTechnician(aicha);
  const changes = [
    { property: "lead", leadId: karim.id },
    { property: "team", teamId: team.id },
    { property: "category", categoryId: category.id },
    { property: "status", status: "waiting", waitingFor: { kind: "supplier", label: "Dell" } },
  ] as const;
  for (const change of changes)
    expect(await startBulkChange(actor, { change, numbers: [number] })).toMatchObject({ changed: 1 });
  expect(await db.ticket.findUnique({ where: { id: number } })).toMatchObject({
    leadId: karim.id,
    teamId: team.id,
    categoryId: category.id,
    status: "waiting",
    waitingFor: "supplier",
    waitingForLabel: "Dell",
    version: 5,
  });
  await expectExactAccess(number);
});

test("does the first 25 at once and leaves the rest to the worker", async () => {
  const numbers = await tickets(27);
  const actor = asTechnician(karim);
  const started = await startBulkChange(actor, { change: high, numbers });
  expect(started).toMatchObject({ running: true, total: 27, changed: 25, canUndo: false });
  expect(await getBulkChange(actor, started.id)).toEqual(started);
  expect(await recordedNames("bulk", started.id)).toEqual(["bulk.started"]);
});

test("tickets out of sight look like tickets that don't exist, and the others go on", async () => {
  const [seen, hidden] = [await aTeam(), await aTeam()];
  const [mine = 0] = await tickets(1, { teamId: seen.id });
  const [theirs = 0] = await tickets(1, { teamId: hidden.id });
  const before = await ticketState(theirs);
  const actor = asRestricted(karim, [seen.id]);
  const missing = 2_147_000_000;
  const done = await startBulkChange(actor, { change: high, numbers: [theirs, missing, mine] });
  expect(done).toMatchObject({ changed: 1, refused: 2 });
  expect(done.refusedTickets).toEqual([
    { number: theirs, refusal: "gone" },
    { number: missing, refusal: "gone" },
  ]);
  expect({ ...(await ticketState(theirs)), outbox: 0 }).toEqual({ ...before, outbox: 0 });
});

test("who sends a ticket to where they don't see it is told that it went", async () => {
  const [mine, other] = [await aTeam(), await aTeam()];
  const [number = 0] = await tickets(1, { teamId: mine.id });
  const change = { property: "team", teamId: other.id } as const;
  const done = await startBulkChange(asRestricted(karim, [mine.id]), { change, numbers: [number] });
  expect(done).toMatchObject({ changed: 1, refused: 0 });
  const [row] = await db.bulkChangeTicket.findMany({ where: { bulkChangeId: done.id } });
  expect(row).toMatchObject({ before: { team: mine.id }, after: { team: other.id }, version: 2 });
});

test("what the person may not change, too many tickets and unknown values are refused before anything is written", async () => {
  const [number = 0] = await tickets(1);
  const before = await eventCount();
  const category = await aCategory({ active: false });
  const manager = asManager(await aManager());
  const status = { property: "status", status: "resolved" } as const;
  await refused(startBulkChange(manager, { change: status, numbers: [number] }), "forbidden");
  await refused(startBulkChange(asLearner(await aLearner()), { change: high, numbers: [number] }), "forbidden");
  const thousandAndOne = Array.from({ length: 1_001 }, (_, index) => index + 1);
  for (const numbers of [[], thousandAndOne])
    await refused(startBulkChange(manager, { change: high, numbers }), "invalid_input");
  const closed = { property: "category", categoryId: category.id } as const;
  await refused(startBulkChange(asTechnician(karim), { change: closed, numbers: [number] }), "invalid_input");
  const learner = { property: "lead", leadId: requesterId } as const;
  await refused(startBulkChange(manager, { change: learner, numbers: [number] }), "invalid_input");
  expect(await eventCount()).toBe(before);
  expect(await db.bulkChange.count({ where: { startedById: manager.userId } })).toBe(0);
});

test("the same key starts it once", async () => {
  const numbers = await tickets(1);
  const key = { idempotencyKey: unique("bulk-key-") };
  const actor = asTechnician(karim);
  const [first, second] = await Promise.all([
    startBulkChange(actor, { change: high, numbers }, key),
    startBulkChange(actor, { change: high, numbers }, key),
  ]);
  expect(second.id).toBe(first.id);
});

test("eight people at once over the same tickets leave each ticket with a history that adds up", async () => {
  const numbers = await tickets(6);
  const priorities = ["urgent", "high", "low", "normal"] as const;
  const people = await Promise.all(Array.from({ length: 8 }, () => aTechnician()));
  const done = await Promise.all(
    people.map((person, nth) =>
      startBulkChange(asTechnician(person), {
        change: { property: "priority", priority: priorities[nth % 4] ?? "high" },
        numbers: nth % 2 === 0 ? numbers : numbers.toReversed(),
      }),
    ),
  );
  for (const one of done) expect(one).toMatchObject({ running: false, refused: 0 });
  const changed = done.reduce((sum, one) => sum + one.changed, 0);
  let steps = 0;
  for (const id of numbers) {
    const events = await recordedEvents("ticket", id);
    const facts = events.map(({ data }) => data as { from: string; to: string; version: number });
    facts.forEach(({ from, version }, nth) => {
      expect(version).toBe(nth + 2);
      expect(from).toBe(nth === 0 ? "normal" : facts[nth - 1]?.to);
    });
    expect(await db.ticket.findUnique({ where: { id } })).toMatchObject({ version: facts.length + 1 });
    steps += facts.length;
  }
  expect(steps).toBe(changed);
});

test("putting new tickets that nobody has in progress takes them, as a single move does, and undo gives them back", async () => {
  const [free = 0, led = 0, helped = 0, waiting = 0] = [
    ...(await tickets(1)),
    ...(await tickets(1, { leadId: aicha.id })),
    ...(await tickets(1, { helperIds: [aicha.id] })),
    ...(await tickets(1, { status: "waiting", waitingFor: "requester" })),
  ];
  const numbers = [free, led, helped, waiting];
  const actor = asTechnician(karim);
  const standing = () =>
    Promise.all(
      numbers.map(async (id) => {
        const { status, leadId } = await db.ticket.findUniqueOrThrow({ where: { id } });
        return [status, leadId];
      }),
    );
  const before = await standing();
  const change = { property: "status", status: "in_progress" } as const;
  const { id } = await startBulkChange(actor, { change, numbers });
  expect(await standing()).toEqual([
    ["in_progress", karim.id],
    ["in_progress", aicha.id],
    ["in_progress", null],
    ["in_progress", null],
  ]);
  await expectExactAccess(free);
  await undoBulkChange(actor, { id });
  expect(await standing()).toEqual(before);
});
