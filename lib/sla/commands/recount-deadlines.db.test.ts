import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { asAdmin, asJob, asLearner } from "../../testing/actors";
import { aPolicy, deadlinesOf, inParis, itIs } from "../../testing/deadlines";
import { aCategory, aLearner, anAdmin, aTicket } from "../../testing/factories";
import { freshDatabase } from "../../testing/fresh-database";
import { eventNames, lastEvent, refused } from "../../testing/ticket-state";
import { readCentre } from "../../settings/read-centre";
import { updateSettings } from "../../settings/commands/update-settings";
import { openTicket } from "../../tickets/commands/open-ticket";
import { recountJob } from "../jobs";
import { deletePolicy } from "./delete-policy";
import { recountDeadlines } from "./recount-deadlines";

beforeEach(freshDatabase);
afterEach(() => setClock());
afterAll(freshDatabase);

async function openSome(count: number) {
  const [lea, category] = [await aLearner(), await aCategory()];
  const numbers = [];
  for (let nth = 0; nth < count; nth += 1)
    numbers.push((await openTicket(asLearner(lea), { title: "Écran noir", categoryId: category.id })).number);
  return { numbers, categoryId: category.id };
}

test("a new policy moves the deadlines of every open ticket it is for, with the old ones in the history", async () => {
  itIs("2026-11-23 09:00");
  const { numbers, categoryId } = await openSome(30);
  const [first = 0] = numbers;
  await aPolicy({ categoryId, resolveMinutes: 450 });
  await recountJob.run(asJob());
  const due = await db.ticket.findMany({ select: { dueAt: true, respondBy: true } });
  expect(new Set(due.map(({ dueAt }) => dueAt?.getTime()))).toEqual(new Set([inParis("2026-11-23 17:30").getTime()]));
  expect(due.every(({ respondBy }) => respondBy === null)).toBe(true);
  expect(await lastEvent(first)).toMatchObject({
    name: "ticket.retargeted",
    actorKind: "system",
    data: { cause: "rules", resolveByFrom: inParis("2026-11-27 17:30").toISOString() },
  });
  const events = await db.auditEvent.count();
  await recountJob.run(asJob());
  expect(await db.auditEvent.count()).toBe(events);
  expect(await recountDeadlines(asJob(), {})).toEqual({ counted: 0 });
});

test("another time zone of the centre moves the deadlines of calendars that follow it", async () => {
  itIs("2026-11-23 09:00");
  const { numbers } = await openSome(1);
  const { revision } = await readCentre(db);
  await updateSettings(asAdmin(await anAdmin()), { revision, timeZone: "Indian/Reunion" });
  await recountJob.run(asJob());
  // 9:00 in Paris is noon there, and their day ends at 14:30 of Paris.
  expect(await deadlinesOf(numbers[0] ?? 0)).toMatchObject({ respondBy: inParis("2026-11-24 09:00") });
});

test("a deleted policy leaves its tickets to the next that applies", async () => {
  itIs("2026-11-23 09:00");
  const categoryId = (await aCategory()).id;
  const { id } = await aPolicy({ categoryId, resolveMinutes: 450 });
  const { number } = await openTicket(asLearner(await aLearner()), { title: "Écran noir", categoryId });
  await deletePolicy(asAdmin(await anAdmin()), { id });
  await recountJob.run(asJob());
  expect(await deadlinesOf(number)).toMatchObject({ dueAt: inParis("2026-11-27 17:30"), sla: { policyId: 1 } });
});

test("a change that moves nothing is counted once and leaves no event", async () => {
  const { numbers } = await openSome(2);
  await aPolicy({ categoryId: (await aCategory()).id, resolveMinutes: 60 });
  expect(await recountDeadlines(asJob(), {})).toEqual({ counted: 2 });
  expect(await recountDeadlines(asJob(), {})).toEqual({ counted: 0 });
  expect(await eventNames(numbers[0] ?? 0)).toEqual(["ticket.opened"]);
});

test("tickets from before deadlines get theirs; what was late then is nobody's news", async () => {
  const { id } = await aTicket({ createdAt: inParis("2026-01-05 09:00") });
  await db.ticketSla.create({ data: { ticketId: id, acceptFrom: inParis("2026-01-05 09:00") } });
  itIs("2026-11-23 09:00");
  await recountJob.run(asJob());
  expect(await deadlinesOf(id)).toMatchObject({
    dueAt: inParis("2026-01-09 17:30"),
    nextDueAt: inParis("2026-01-05 17:30"),
    sla: { alarmAt: null, revision: 1 },
  });
  expect(await eventNames(id)).toEqual([]);
});

test("only the system counts", async () => {
  const admin = await anAdmin();
  await openSome(1);
  await db.slaRules.update({ where: { id: 1 }, data: { revision: 9 } });
  await refused(recountDeadlines(asAdmin(admin), {}), "forbidden");
  expect(await db.ticketSla.count({ where: { revision: 9 } })).toBe(0);
});
