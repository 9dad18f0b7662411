import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "../platform/clock";
import { db } from "../platform/db/client";
import { asAdmin, asLearner, asTechnician } from "../testing/actors";
import { aPolicy, deadlinesOf, inParis, itIs } from "../testing/deadlines";
import { aCategory, aLearner, anAdmin, aTeam, aTechnician, aTicket, type Person } from "../testing/factories";
import { eventNames, lastEvent } from "../testing/ticket-state";
import { answerOutcome } from "../tickets/commands/answer-outcome";
import { changeStatus } from "../tickets/commands/change-status";
import { commentOnTicket } from "../tickets/commands/comment-on-ticket";
import { openTicket } from "../tickets/commands/open-ticket";
import { takeTicket } from "../tickets/commands/take-ticket";
import { updateTicket } from "../tickets/commands/update-ticket";

let lea: Person, karim: Person, nadia: Person;
let team: { id: number };
let category: { id: number };

beforeEach(async () => {
  [lea, karim, nadia] = await Promise.all([aLearner(), aTechnician(), anAdmin()]);
  team = await aTeam();
  await db.teamMember.create({ data: { teamId: team.id, userId: karim.id } });
  category = await aCategory({ defaultTeamId: team.id });
});
afterEach(() => setClock());

const open = async (categoryId = category.id) =>
  (await openTicket(asLearner(lea), { title: "Écran noir", categoryId })).number;
const version = async (id: number) => (await db.ticket.findUniqueOrThrow({ where: { id } })).version;
const move = async (id: number, status: "new" | "in_progress" | "waiting" | "resolved" | "closed") =>
  changeStatus(asTechnician(karim), { number: id, status, version: await version(id) });
const reply = (id: number, by = asTechnician(karim)) =>
  commentOnTicket(by, { number: id, kind: "reply", body: "Je regarde." });

test("a ticket opened in a fresh installation is to be answered within a day and resolved within five", async () => {
  itIs("2026-11-20 16:30");
  const id = await open();
  expect(await deadlinesOf(id)).toMatchObject({
    acceptBy: null,
    respondBy: inParis("2026-11-23 16:30"),
    dueAt: inParis("2026-11-27 16:30"),
    pausedAt: null,
    nextDueAt: inParis("2026-11-23 16:30"),
    sla: { policyId: 1, live: true, acceptedAt: null, respondWarnedAt: null },
  });
});

test("the first reply of staff answers it; a note or the requester's own words don't", async () => {
  itIs("2026-11-20 16:30");
  const id = await open();
  await reply(id, asLearner(lea));
  await commentOnTicket(asTechnician(karim), { number: id, kind: "note", body: "Câble ?" });
  expect((await deadlinesOf(id)).nextDueAt).toEqual(inParis("2026-11-23 16:30"));
  itIs("2026-11-23 10:00");
  await reply(id);
  expect(await deadlinesOf(id)).toMatchObject({
    respondBy: inParis("2026-11-23 16:30"),
    nextDueAt: inParis("2026-11-27 16:30"),
  });
});

describe("the clocks", () => {
  test("stand while it waits, and go on after", async () => {
    itIs("2026-11-20 16:30");
    const id = await open();
    const paused = itIs("2026-11-20 17:00");
    await move(id, "waiting");
    expect(await deadlinesOf(id)).toMatchObject({
      pausedAt: paused,
      nextDueAt: null,
      soonAt: null,
      dueAt: inParis("2026-11-27 16:30"),
      sla: { alarmAt: null },
    });
    itIs("2026-11-23 09:30");
    await commentOnTicket(asLearner(lea), { number: id, kind: "reply", body: "Voici la photo" });
    expect(await deadlinesOf(id)).toMatchObject({
      pausedAt: null,
      nextDueAt: inParis("2026-11-23 17:30"),
      dueAt: inParis("2026-11-27 17:30"),
    });
    expect(await eventNames(id)).not.toContain("ticket.retargeted");
  });

  test("stop when it is resolved, keep what was promised, and go on where they stood when it is reopened", async () => {
    itIs("2026-11-23 09:00");
    const id = await open();
    await reply(id);
    itIs("2026-11-23 11:00");
    await move(id, "resolved");
    expect(await deadlinesOf(id)).toMatchObject({
      dueAt: inParis("2026-11-27 17:30"),
      nextDueAt: null,
      pausedAt: null,
      sla: { live: false, alarmAt: null },
    });
    itIs("2026-11-25 11:00");
    await answerOutcome(asLearner(lea), { number: id, move: "reopen" });
    expect(await deadlinesOf(id)).toMatchObject({
      dueAt: inParis("2026-12-01 17:30"),
      nextDueAt: inParis("2026-12-01 17:30"),
      sla: { live: true },
    });
  });

  test("give the same deadline back when a move is undone at once", async () => {
    const at = itIs("2026-11-23 09:00");
    const id = await open();
    for (const status of ["resolved", "new", "waiting", "new"] as const) await move(id, status);
    expect(await deadlinesOf(id)).toMatchObject({ dueAt: inParis("2026-11-27 17:30") });
    expect(await db.slaPause.findMany({ where: { ticketId: id } })).toEqual([
      { ticketId: id, pausedAt: at, resumedAt: at },
    ]);
  });

  test("of a ticket that was done before deadlines were counted start when it is reopened", async () => {
    const { id } = await aTicket({
      requesterId: lea.id,
      status: "resolved",
      createdAt: inParis("2026-01-05 09:00"),
      resolvedAt: inParis("2026-01-06 09:00"),
    });
    itIs("2026-11-23 09:00");
    await move(id, "in_progress");
    expect(await deadlinesOf(id)).toMatchObject({ dueAt: inParis("2026-11-27 17:30") });
  });
});

describe("a change of its kind", () => {
  test("moves its deadlines and keeps the old ones in staff's history", async () => {
    await aPolicy({ categoryId: category.id, priority: "urgent", respondMinutes: 60, resolveMinutes: 240 });
    itIs("2026-11-23 09:00");
    const id = await open();
    itIs("2026-11-23 09:30");
    await updateTicket(asTechnician(karim), { number: id, priority: "urgent", version: 1 });
    expect(await deadlinesOf(id)).toMatchObject({
      respondBy: inParis("2026-11-23 10:00"),
      dueAt: inParis("2026-11-23 14:00"),
    });
    expect(await lastEvent(id)).toMatchObject({
      name: "ticket.retargeted",
      audience: "staff",
      actorId: karim.id,
      data: {
        cause: "priority",
        respondByFrom: inParis("2026-11-23 17:30").toISOString(),
        respondByTo: inParis("2026-11-23 10:00").toISOString(),
        resolveByFrom: inParis("2026-11-27 17:30").toISOString(),
        resolveByTo: inParis("2026-11-23 14:00").toISOString(),
      },
    });
  });

  test("says nothing where nothing moves", async () => {
    const id = await open();
    await updateTicket(asTechnician(karim), { number: id, priority: "low", version: 1 });
    expect(await eventNames(id)).toEqual(["ticket.opened", "ticket.priorityChanged"]);
  });

  test("leaves a promise that was kept as it was", async () => {
    await aPolicy({ categoryId: category.id, priority: "urgent", respondMinutes: 60, resolveMinutes: 240 });
    itIs("2026-11-23 09:00");
    const id = await open();
    await reply(id);
    await updateTicket(asTechnician(karim), { number: id, priority: "urgent", version: await version(id) });
    expect(await deadlinesOf(id)).toMatchObject({
      respondBy: inParis("2026-11-23 17:30"),
      nextDueAt: inParis("2026-11-23 14:00"),
    });
  });
});

describe("acceptance", () => {
  beforeEach(async () => {
    await aPolicy({ categoryId: category.id, acceptMinutes: 120, resolveMinutes: 900 });
  });

  test("is due from the opening, and met when somebody takes it", async () => {
    itIs("2026-11-23 09:00");
    const id = await open();
    expect(await deadlinesOf(id)).toMatchObject({
      acceptBy: inParis("2026-11-23 11:00"),
      respondBy: null,
      nextDueAt: inParis("2026-11-23 11:00"),
    });
    const taken = itIs("2026-11-23 10:00");
    await takeTicket(asAdmin(nadia), { number: id });
    expect(await deadlinesOf(id)).toMatchObject({
      acceptBy: inParis("2026-11-23 11:00"),
      nextDueAt: inParis("2026-11-24 17:30"),
      sla: { acceptedAt: taken },
    });
  });

  test("starts again for another team, unless somebody of it is already there", async () => {
    itIs("2026-11-23 09:00");
    const id = await open();
    await takeTicket(asTechnician(karim), { number: id });
    const sent = itIs("2026-11-23 10:00");
    const other = await aTeam();
    await updateTicket(asAdmin(nadia), { number: id, teamId: other.id, version: await version(id) });
    expect(await deadlinesOf(id)).toMatchObject({
      acceptBy: inParis("2026-11-23 12:00"),
      sla: { acceptFrom: sent, acceptedAt: null },
    });
    await updateTicket(asAdmin(nadia), { number: id, teamId: team.id, version: await version(id) });
    expect((await deadlinesOf(id)).sla).toMatchObject({ acceptedAt: sent });
  });
});
