import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { drainOutbox } from "../../platform/outbox/worker";
import { listNotifications } from "../../notifications/queries";
import { notificationSubscriber } from "../../notifications/subscribers";
import { asAdmin, asJob, asLearner, asTechnician } from "../../testing/actors";
import { aPolicy, inParis, itIs } from "../../testing/deadlines";
import {
  aCategory,
  aLearner,
  aManager,
  anAbsence,
  anAdmin,
  aTeam,
  aTechnician,
  type Person,
} from "../../testing/factories";
import { eventNames, lastEvent, refused } from "../../testing/ticket-state";
import { changeStatus } from "../../tickets/commands/change-status";
import { commentOnTicket } from "../../tickets/commands/comment-on-ticket";
import { openTicket } from "../../tickets/commands/open-ticket";
import { updateTicket } from "../../tickets/commands/update-ticket";
import { takeTicket } from "../../tickets/commands/take-ticket";
import { alarmJob } from "../jobs";
import { raiseAlarms } from "./raise-alarms";

let lea: Person, karim: Person, aicha: Person, sofia: Person;
let number: number;

beforeEach(async () => {
  await db.outbox.deleteMany();
  await db.ticketSla.updateMany({ data: { alarmAt: null } });
  [lea, karim, aicha, sofia] = await Promise.all([aLearner(), aTechnician(), aTechnician(), aManager()]);
  const team = await aTeam();
  await db.teamMember.createMany({ data: [karim, aicha].map(({ id }) => ({ teamId: team.id, userId: id })) });
  const category = await aCategory({ defaultTeamId: team.id });
  await aPolicy({ categoryId: category.id, respondMinutes: 120 });
  itIs("2026-11-23 09:00");
  ({ number } = await openTicket(asLearner(lea), { title: "Écran noir", categoryId: category.id }));
});
afterEach(() => setClock());

const run = () => alarmJob.run(asJob());
const told = async ({ id }: Person) => {
  await drainOutbox([notificationSubscriber]);
  const rows = await db.notification.findMany({ where: { userId: id, ticketId: number }, orderBy: { id: "asc" } });
  return rows.map(({ kind }) => kind);
};

test("warns at three quarters and escalates at the end, once each", async () => {
  itIs("2026-11-23 10:29");
  await run();
  expect(await eventNames(number)).toEqual(["ticket.opened"]);
  itIs("2026-11-23 10:30");
  await run();
  await run();
  expect(await lastEvent(number)).toMatchObject({
    name: "ticket.dueSoon",
    audience: "staff",
    data: { target: "respond", by: inParis("2026-11-23 11:00").toISOString() },
  });
  itIs("2026-11-23 11:00");
  await run();
  await run();
  expect(await eventNames(number)).toEqual(["ticket.opened", "ticket.dueSoon", "ticket.overdue"]);
});

test("after a night without a worker it only says what is late", async () => {
  itIs("2026-11-24 09:00");
  await run();
  expect(await eventNames(number)).toEqual(["ticket.opened", "ticket.overdue"]);
});

describe("a deadline that is moved to a later moment", () => {
  const lowered = async () => {
    const { categoryId, version } = await db.ticket.findUniqueOrThrow({ where: { id: number } });
    await aPolicy({ categoryId, priority: "low", respondMinutes: 360 });
    await updateTicket(asTechnician(karim), { number, version, priority: "low" });
  };

  test("after it had passed warns and escalates again by the new one", async () => {
    itIs("2026-11-23 11:00");
    await run();
    await lowered();
    itIs("2026-11-23 14:29");
    await run();
    expect((await eventNames(number)).at(-1)).toBe("ticket.retargeted");
    itIs("2026-11-23 14:30");
    await run();
    expect(await lastEvent(number)).toMatchObject({
      name: "ticket.dueSoon",
      data: { by: inParis("2026-11-23 16:00").toISOString() },
    });
    itIs("2026-11-23 16:00");
    await run();
    await run();
    expect((await eventNames(number)).filter((name) => name === "ticket.overdue")).toHaveLength(2);
  });

  test("by a pause doesn't warn again", async () => {
    const wait = async (status: "waiting" | "in_progress") => {
      const { version } = await db.ticket.findUniqueOrThrow({ where: { id: number } });
      await changeStatus(asTechnician(karim), { number, version, status });
    };
    itIs("2026-11-23 10:30");
    await run();
    await wait("waiting");
    itIs("2026-11-23 15:30");
    await wait("in_progress");
    itIs("2026-11-23 15:59");
    await run();
    expect((await eventNames(number)).filter((name) => name === "ticket.dueSoon")).toHaveLength(1);
    itIs("2026-11-23 16:00");
    await run();
    expect((await eventNames(number)).at(-1)).toBe("ticket.overdue");
  });
});

test("what was answered in time is never told", async () => {
  await commentOnTicket(asTechnician(karim), { number, kind: "reply", body: "Je regarde." });
  itIs("2026-11-24 09:00");
  expect(await raiseAlarms(asJob(), {})).toEqual({ told: 0 });
});

test("two workers at once tell once", async () => {
  itIs("2026-11-23 11:00");
  await Promise.all([run(), run()]);
  expect(await eventNames(number)).toEqual(["ticket.opened", "ticket.overdue"]);
});

describe("told are", () => {
  test("the lead when it is near; the team and the managers too when it is late, once", async () => {
    await takeTicket(asTechnician(karim), { number });
    itIs("2026-11-23 10:30");
    await run();
    expect([await told(karim), await told(aicha), await told(sofia)]).toEqual([["dueSoon"], [], []]);
    itIs("2026-11-23 11:00");
    await run();
    expect([await told(karim), await told(aicha), await told(sofia)]).toEqual([
      ["dueSoon", "overdue"],
      ["overdue"],
      ["overdue"],
    ]);
    await run();
    expect(await told(sofia)).toEqual(["overdue"]);
  });

  test("of a lead who is away the team as well, when it is near", async () => {
    await takeTicket(asTechnician(karim), { number });
    await anAbsence(karim.id, "2026-11-23", "2026-11-24");
    itIs("2026-11-23 10:30");
    await run();
    expect([await told(karim), await told(aicha), await told(sofia)]).toEqual([["dueSoon"], ["dueSoon"], []]);
  });

  test("without a lead the team, and the managers too when it is late", async () => {
    itIs("2026-11-23 10:30");
    await run();
    expect([await told(karim), await told(aicha), await told(sofia)]).toEqual([["dueSoon"], ["dueSoon"], []]);
    itIs("2026-11-23 11:00");
    await run();
    expect([await told(aicha), await told(sofia), await told(lea)]).toEqual([["dueSoon", "overdue"], ["overdue"], []]);
  });

  test("without lead and team the managers", async () => {
    await db.ticket.update({ where: { id: number }, data: { teamId: null } });
    itIs("2026-11-23 10:30");
    await run();
    expect([await told(karim), await told(sofia)]).toEqual([[], ["dueSoon"]]);
  });
});

test("behind the bell stands which deadline it is", async () => {
  await aPolicy({
    categoryId: (await db.ticket.findUniqueOrThrow({ where: { id: number } })).categoryId,
    priority: "high",
    acceptMinutes: 60,
    respondMinutes: 120,
  });
  const { version } = await db.ticket.findUniqueOrThrow({ where: { id: number } });
  await updateTicket(asTechnician(karim), { number, version, priority: "high" });
  itIs("2026-11-23 11:00");
  await run();
  await told(aicha);
  const lines = (await listNotifications(asTechnician(aicha), { limit: 5, cursor: null })).items;
  expect(lines.map(({ kind, deadline }) => [kind, deadline])).toEqual([
    ["overdue", "respond"],
    ["overdue", "accept"],
  ]);
});

test("only the system raises alarms", async () => {
  itIs("2026-11-23 11:00");
  await refused(raiseAlarms(asAdmin(await anAdmin()), {}), "forbidden");
  expect(await eventNames(number)).toEqual(["ticket.opened"]);
});
