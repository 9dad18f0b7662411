import { afterEach, beforeEach, expect, test } from "vitest";
import { addAbsence } from "../../absences/commands/add-absence";
import { endAbsence } from "../../absences/commands/end-absence";
import { notificationSubscriber } from "../../notifications/subscribers";
import { setClock } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { drainOutbox } from "../../platform/outbox/worker";
import { asJob, asTechnician } from "../../testing/actors";
import { itIs } from "../../testing/deadlines";
import { aTeam, aTechnician, aTicket, type Person } from "../../testing/factories";
import { eventNames, expectExactAccess, refused } from "../../testing/ticket-state";
import { absenceJob } from "../jobs";
import { listTickets } from "../queries/list-tickets";
import { getQueueCounts } from "../queries/queue-counts";
import { changeStatus } from "./change-status";
import { FOLLOW_BATCH, followAbsences } from "./follow-absences";
import { takeTicket } from "./take-ticket";

let karim: Person, nadia: Person;
let team: { id: number };

beforeEach(async () => {
  team = await aTeam();
  [karim, nadia] = await Promise.all([aTechnician({ teamIds: [team.id] }), aTechnician({ teamIds: [team.id] })]);
});
afterEach(() => setClock());

const away = (firstDay: string, lastDay: string) =>
  addAbsence(asTechnician(karim), { userId: karim.id, firstDay, lastDay });
const led = (facts: Parameters<typeof aTicket>[0] = {}) => aTicket({ leadId: karim.id, teamId: team.id, ...facts });
const offered = async (id: number) => (await db.ticket.findUniqueOrThrow({ where: { id } })).offered;
const phase = async (id: number) => (await db.absence.findUniqueOrThrow({ where: { id } })).phase;
const inTeam = (person: Person) => asTechnician(person, { teamIds: [team.id] });

test("offers open tickets of a team from the first day on, and nothing before it or of no team", async () => {
  itIs("2026-11-23 18:00");
  const [mine, teamless, closed] = [await led(), await led({ teamId: null }), await led({ status: "closed" })];
  const { id } = await away("2026-11-24", "2026-11-25");
  await absenceJob.run(asJob());
  expect([await offered(mine.id), await phase(id)]).toEqual([false, "planned"]);
  itIs("2026-11-24 00:00");
  await absenceJob.run(asJob());
  expect([await offered(mine.id), await offered(teamless.id), await offered(closed.id)]).toEqual([true, false, false]);
  expect(await phase(id)).toBe("begun");
  expect(await db.ticket.findUnique({ where: { id: mine.id } })).toMatchObject({ leadId: karim.id, version: 1 });
  const events = await db.auditEvent.findMany({ where: { subjectType: "ticket", subjectId: mine.id } });
  expect(events).toMatchObject([
    { name: "ticket.offered", audience: "staff", data: { userId: karim.id, teamId: team.id, because: "absent" } },
  ]);
  await absenceJob.run(asJob());
  expect(await eventNames(mine.id)).toEqual(["ticket.offered"]);
});

test("on return what nobody took is simply theirs again, and what was taken is not", async () => {
  itIs("2026-11-24 09:00");
  const [left, taken] = [await led({ status: "in_progress" }), await led({ status: "in_progress" })];
  const { id } = await away("2026-11-24", "2026-11-25");
  await absenceJob.run(asJob());
  await takeTicket(inTeam(nadia), { number: taken.id });
  const on = await db.assignment.findMany({ where: { ticketId: taken.id }, orderBy: { lead: "desc" } });
  expect(on).toMatchObject([
    { userId: nadia.id, lead: true },
    { userId: karim.id, lead: false },
  ]);
  await expectExactAccess(taken.id);
  itIs("2026-11-26 00:00");
  await absenceJob.run(asJob());
  expect(await phase(id)).toBe("over");
  expect(await db.ticket.findUnique({ where: { id: left.id } })).toMatchObject({ leadId: karim.id, offered: false });
  expect(await db.ticket.findUnique({ where: { id: taken.id } })).toMatchObject({ leadId: nadia.id, offered: false });
  expect(await eventNames(left.id)).toEqual(["ticket.offered", "ticket.offerEnded"]);
});

test("ending an absence early ends its offers, and one that hasn't begun is called off", async () => {
  itIs("2026-11-24 09:00");
  const ticket = await led();
  const now = await away("2026-11-24", "2026-11-30");
  const later = await away("2026-12-24", "2026-12-30");
  await absenceJob.run(asJob());
  for (const { id } of [now, later]) await endAbsence(asTechnician(karim), { id });
  await absenceJob.run(asJob());
  expect(await offered(ticket.id)).toBe(false);
  itIs("2026-12-24 09:00");
  await absenceJob.run(asJob());
  expect(await offered(ticket.id)).toBe(false);
  expect(await phase(later.id)).toBe("over");
});

test("goes on after a crash where it was, batch by batch, each ticket once", async () => {
  itIs("2026-11-24 09:00");
  const tickets: number[] = [];
  for (let index = 0; index < FOLLOW_BATCH + 5; index += 1) tickets.push((await led({ requesterId: nadia.id })).id);
  await away("2026-11-24", "2026-11-24");
  await followAbsences(asJob(), {});
  expect(await db.ticket.count({ where: { leadId: karim.id, offered: true } })).toBe(FOLLOW_BATCH);
  await Promise.all([absenceJob.run(asJob()), absenceJob.run(asJob())]);
  for (const id of tickets) expect(await eventNames(id)).toEqual(["ticket.offered"]);
});

test("a ticket reopened while its lead is away is offered at once, and a resolved one no longer", async () => {
  itIs("2026-11-24 09:00");
  const [reopened, resolved] = [await led({ status: "resolved" }), await led()];
  await away("2026-11-24", "2026-11-24");
  await absenceJob.run(asJob());
  await changeStatus(inTeam(nadia), { number: reopened.id, status: "in_progress", version: 1 });
  await changeStatus(inTeam(nadia), { number: resolved.id, status: "resolved", version: 1 });
  expect([await offered(reopened.id), await offered(resolved.id)]).toEqual([true, false]);
});

test("what is offered is listed and counted for the team, and told by one line behind the bell", async () => {
  itIs("2026-11-24 09:00");
  const tickets = [await led(), await led()];
  await led({ status: "closed" });
  await away("2026-11-24", "2026-11-24");
  await absenceJob.run(asJob());
  const filter = { offered: "yes" as const, team: ["mine" as const] };
  const { items } = await listTickets(inTeam(nadia), filter, { limit: 50, cursor: null });
  expect(items.map(({ number }) => number).sort((a, b) => a - b)).toEqual(tickets.map(({ id }) => id));
  expect(items[0]?.staff).toMatchObject({ offered: true, leadAwayUntil: "2026-11-24" });
  expect((await getQueueCounts(inTeam(nadia))).offered).toBe(2);
  const other = asTechnician(await aTechnician(), { teamIds: [(await aTeam()).id] });
  expect((await listTickets(other, filter, { limit: 50, cursor: null })).items).toEqual([]);
  await drainOutbox([notificationSubscriber]);
  expect(await db.notification.count({ where: { userId: nadia.id, kind: "offered" } })).toBe(1);
  expect(await db.notification.count({ where: { userId: karim.id } })).toBe(0);
});

test("is the system's alone", async () => {
  await refused(followAbsences(asTechnician(karim), {}), "forbidden");
  expect(await followAbsences(asJob(), {})).toBeDefined();
});
