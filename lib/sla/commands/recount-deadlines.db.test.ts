import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { asAdmin, asJob, asLearner } from "../../testing/actors";
import { aPolicy, deadlinesOf, inParis, itIs } from "../../testing/deadlines";
import { aCategory, aLearner, anAdmin, aTicket } from "../../testing/factories";
import { freshDatabase } from "../../testing/fresh-database";
import { eventNames, lastEvent, refused } from "../../testing/ticket-state";
import { openTicket } from "../../tickets/commands/open-ticket";
import { recountJob } from "../jobs";
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
