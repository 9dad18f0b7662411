import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { notificationSubscriber } from "../notifications/subscribers";
import { setClock } from "../platform/clock";
import { db } from "../platform/db/client";
import { drainOutbox } from "../platform/outbox/worker";
import { raiseAlarms } from "../sla/commands/raise-alarms";
import type { TeamRouting } from "../teams/schema";
import { asAdmin, asJob, asLearner, asTechnician } from "../testing/actors";
import { aPolicy, deadlinesOf, inParis, itIs } from "../testing/deadlines";
import {
  aCategory,
  aLearner,
  anAbsence,
  anAdmin,
  aTeam,
  aTechnician,
  aTicket,
  type Person,
} from "../testing/factories";
import { eventNames, expectExactAccess } from "../testing/ticket-state";
import { deactivateUser } from "../users/commands/deactivate-user";
import { assignTicket } from "./commands/assign-ticket";
import { changeStatus } from "./commands/change-status";
import { commentOnTicket } from "./commands/comment-on-ticket";
import { openTicket } from "./commands/open-ticket";
import { takeTicket } from "./commands/take-ticket";
import { updateTicket } from "./commands/update-ticket";

let lea: Person, karim: Person, nadia: Person, hugo: Person, admin: Person;
let team: { id: number };
let category: { id: number };

async function aRoutedTeam(routing: TeamRouting, members: readonly Person[]): Promise<{ id: number }> {
  const made = await aTeam({ routing });
  await db.teamMember.createMany({ data: members.map(({ id }) => ({ teamId: made.id, userId: id })) });
  return made;
}

beforeEach(async () => {
  [lea, karim, nadia, hugo, admin] = await Promise.all([
    aLearner(),
    aTechnician(),
    aTechnician(),
    aTechnician(),
    anAdmin(),
  ]);
  team = await aRoutedTeam("round_robin", [karim, nadia, hugo]);
  category = await aCategory({ defaultTeamId: team.id });
});
afterEach(() => setClock());

const open = async (categoryId = category.id) =>
  (await openTicket(asLearner(lea), { title: "Écran noir", categoryId })).number;
const ticketOf = (id: number) => db.ticket.findUniqueOrThrow({ where: { id } });
const leadOf = async (id: number) => (await ticketOf(id)).leadId;
const told = async (person: Person) => {
  await drainOutbox([notificationSubscriber]);
  const rows = await db.notification.findMany({ where: { userId: person.id }, orderBy: { id: "asc" } });
  return rows.map(({ kind }) => kind);
};

describe("a ticket that comes to a team", () => {
  test("in turn goes to who got one longest ago, is recorded as the rule's act, and stays new", async () => {
    const leads: (number | null)[] = [];
    for (let index = 0; index < 4; index += 1) leads.push(await leadOf(await open()));
    const inTurn = [karim.id, nadia.id, hugo.id].sort((a, b) => a - b);
    expect(leads).toEqual([...inTurn, inTurn[0]]);
    const id = await open();
    const [opened, led] = await db.auditEvent.findMany({
      where: { subjectType: "ticket", subjectId: id },
      orderBy: { seq: "asc" },
    });
    expect(opened).toMatchObject({ name: "ticket.opened", actorId: lea.id });
    expect(led).toMatchObject({
      name: "ticket.leadChanged",
      actorKind: "system",
      actorId: null,
      via: "rule",
      audience: "public",
      data: { from: null, to: await leadOf(id), version: 1 },
    });
    expect(await ticketOf(id)).toMatchObject({ status: "new", version: 1, publicVersion: 1 });
    await expectExactAccess(id);
  });

  test("by load goes to who leads the fewest open ones", async () => {
    const loaded = await aRoutedTeam("least_loaded", [karim, nadia]);
    for (let index = 0; index < 2; index += 1) await aTicket({ leadId: karim.id });
    await aTicket({ leadId: nadia.id, status: "closed" });
    const { id: categoryId } = await aCategory({ defaultTeamId: loaded.id });
    expect([await leadOf(await open(categoryId)), await leadOf(await open(categoryId))]).toEqual([nadia.id, nadia.id]);
  });

  test("by hand stays without a lead, as one that comes to no team", async () => {
    const byHand = await aRoutedTeam("by_hand", [karim]);
    for (const defaultTeamId of [byHand.id, null]) {
      const id = await open((await aCategory({ defaultTeamId })).id);
      expect(await leadOf(id)).toBeNull();
      expect(await eventNames(id)).toEqual(["ticket.opened"]);
    }
  });

  test("tells the one who got it", async () => {
    const lead = await leadOf(await open());
    const got = [karim, nadia, hugo].find(({ id }) => id === lead);
    expect(got && (await told(got))).toEqual(["routed"]);
  });

  test("is dealt fairly and to one each when eight are opened at once", async () => {
    const ids = await Promise.all(Array.from({ length: 9 }, async () => open()));
    const leads = await Promise.all(ids.map(leadOf));
    for (const { id } of [karim, nadia, hugo]) expect(leads.filter((lead) => lead === id)).toHaveLength(3);
    const turns = await db.teamMember.findMany({ where: { teamId: team.id } });
    expect(turns.map(({ turn }) => turn).sort((a, b) => a - b)).toEqual([7, 8, 9]);
  });

  test("is dealt by load exactly when many are opened at once", async () => {
    const loaded = await aRoutedTeam("least_loaded", [karim, nadia]);
    for (let index = 0; index < 4; index += 1) await aTicket({ leadId: karim.id });
    const { id: categoryId } = await aCategory({ defaultTeamId: loaded.id });
    const ids = await Promise.all(Array.from({ length: 8 }, async () => open(categoryId)));
    const leads = await Promise.all(ids.map(leadOf));
    expect(leads.filter((lead) => lead === nadia.id)).toHaveLength(6);
  });

  test("passes by who is away today, who is out and who can't lead; from the day after, who was away is back", async () => {
    itIs("2026-11-25 10:00");
    await anAbsence(karim.id, "2026-11-20", "2026-11-25");
    await db.user.update({ where: { id: hugo.id }, data: { active: false } });
    for (let index = 0; index < 2; index += 1) expect(await leadOf(await open())).toBe(nadia.id);
    itIs("2026-11-26 00:00");
    expect(await leadOf(await open())).toBe(karim.id);
  });

  test.each([
    ["2026-03-29 00:00", "2026-03-29 23:59"],
    ["2026-10-25 00:00", "2026-10-25 23:59"],
  ])("counts a whole day of absence where the clocks change (%s)", async (first, last) => {
    const day = first.slice(0, 10);
    const solo = await aRoutedTeam("round_robin", [karim]);
    const { id: categoryId } = await aCategory({ defaultTeamId: solo.id });
    await anAbsence(karim.id, day, day);
    const minuteBefore = new Date(inParis(first).getTime() - 60_000);
    setClock(() => minuteBefore);
    expect(await leadOf(await open(categoryId))).toBe(karim.id);
    for (const moment of [first, last]) {
      itIs(moment);
      expect(await leadOf(await open(categoryId))).toBeNull();
    }
    const minuteAfter = new Date(inParis(last).getTime() + 60_000);
    setClock(() => minuteAfter);
    expect(await leadOf(await open(categoryId))).toBe(karim.id);
  });

  test("stays without a lead where nobody is there, and the team is told", async () => {
    itIs("2026-11-25 10:00");
    for (const { id } of [karim, nadia, hugo]) await anAbsence(id, "2026-11-25", "2026-11-25");
    const id = await open();
    expect(await leadOf(id)).toBeNull();
    expect(await eventNames(id)).toEqual(["ticket.opened", "ticket.notRouted"]);
    expect(await told(nadia)).toEqual(["notRouted"]);
  });
});

describe("a ticket that is sent on", () => {
  test("is dealt by its new team, and who was dealt it before and didn't take it up loses it", async () => {
    const id = await open();
    const other = await aRoutedTeam("round_robin", [admin]);
    const before = await leadOf(id);
    const { version } = await updateTicket(asTechnician(karim), { number: id, version: 1, teamId: other.id });
    expect(await ticketOf(id)).toMatchObject({ leadId: admin.id, version, publicVersion: 2 });
    expect(await eventNames(id)).toEqual([
      "ticket.opened",
      "ticket.leadChanged",
      "ticket.teamChanged",
      "ticket.leadChanged",
    ]);
    await expectExactAccess(id);
    // The version that the sender was given is good for the next change.
    await updateTicket(asTechnician(karim), { number: id, version, teamId: null });
    expect(await leadOf(id)).toBeNull();
    expect(before).not.toBe(admin.id);
    await expectExactAccess(id);
  });

  test("follows its category to that one's team until somebody took it up, and back when that is undone", async () => {
    const id = await open();
    const other = await aRoutedTeam("round_robin", [admin]);
    const { id: categoryId } = await aCategory({ defaultTeamId: other.id });
    const to = (next: number, version: number) =>
      updateTicket(asTechnician(karim), { number: id, version, categoryId: next });
    await to(categoryId, 1);
    expect(await ticketOf(id)).toMatchObject({ teamId: other.id, leadId: admin.id });
    await to(category.id, 2);
    expect((await ticketOf(id)).teamId).toBe(team.id);
    await takeTicket(asTechnician({ id: Number(await leadOf(id)) }), { number: id });
    await to(categoryId, 4);
    expect((await ticketOf(id)).teamId).toBe(team.id);
  });

  test("keeps a lead whom a person chose, or who took it up", async () => {
    const id = await open();
    await takeTicket(asTechnician({ id: Number(await leadOf(id)) }), { number: id });
    const lead = await leadOf(id);
    const other = await aRoutedTeam("round_robin", [admin]);
    await updateTicket(asTechnician(karim), { number: id, version: 2, teamId: other.id });
    expect(await leadOf(id)).toBe(lead);
  });
});

test("a technician who is deactivated leaves their tickets to the others of their teams", async () => {
  const ids = [await open(), await open(), await open(), await open()];
  const leads = await Promise.all(ids.map(leadOf));
  const first = Number(leads[0]);
  await deactivateUser(asAdmin(admin), { id: first, version: 1 });
  const after = await Promise.all(ids.map(leadOf));
  expect(after).not.toContain(first);
  expect(after).not.toContain(null);
  for (const id of ids) await expectExactAccess(id);
});

describe("the time to accept", () => {
  const within30 = () => aPolicy({ teamId: team.id, acceptMinutes: 30, respondMinutes: 240 });

  test("runs on while a ticket is only dealt, and stops when its lead takes it", async () => {
    await within30();
    itIs("2026-11-23 09:00");
    const id = await open();
    const lead = asTechnician({ id: Number(await leadOf(id)) });
    expect((await deadlinesOf(id)).nextDueAt).toEqual(inParis("2026-11-23 09:30"));
    const at = itIs("2026-11-23 09:10");
    expect((await takeTicket(lead, { number: id })).status).toBe("in_progress");
    expect(await deadlinesOf(id)).toMatchObject({ nextDueAt: inParis("2026-11-23 14:00"), sla: { acceptedAt: at } });
  });

  test("is met by the first reply of staff too, by a person's choice of a lead, and by a move out of new", async () => {
    await within30();
    itIs("2026-11-23 09:00");
    const [replied, chosen, moved] = [await open(), await open(), await open()];
    const at = itIs("2026-11-23 09:10");
    await commentOnTicket(asTechnician(nadia), { number: replied, kind: "reply", body: "Je regarde" });
    const other = (await leadOf(chosen)) === karim.id ? nadia : karim;
    await assignTicket(asAdmin(admin), { number: chosen, leadId: other.id });
    await changeStatus(asTechnician(nadia), { number: moved, status: "waiting", version: 1 });
    for (const id of [replied, chosen, moved]) expect((await deadlinesOf(id)).sla?.acceptedAt).toEqual(at);
  });

  test("begins anew for the team that a ticket is sent to", async () => {
    const other = await aRoutedTeam("round_robin", [admin]);
    await within30();
    await aPolicy({ teamId: other.id, acceptMinutes: 60 });
    itIs("2026-11-23 09:00");
    const id = await open();
    itIs("2026-11-23 09:20");
    await updateTicket(asTechnician(karim), { number: id, version: 1, teamId: other.id });
    expect((await deadlinesOf(id)).acceptBy).toEqual(inParis("2026-11-23 10:20"));
  });

  test("once passed, offers the ticket to the others, one of whom takes it; who let it lie is off it", async () => {
    await within30();
    itIs("2026-11-23 09:00");
    const id = await open();
    const before = Number(await leadOf(id));
    itIs("2026-11-23 09:31");
    await raiseAlarms(asJob(), {});
    expect(await ticketOf(id)).toMatchObject({ leadId: before, offered: true });
    expect(await eventNames(id)).toContain("ticket.offered");
    const [taker] = [karim, nadia, hugo].filter((person) => person.id !== before);
    if (!taker) throw new Error("nobody else is in the team");
    expect(await told(taker)).toContain("offered");
    await takeTicket(asTechnician(taker), { number: id });
    expect(await ticketOf(id)).toMatchObject({ leadId: taker.id, offered: false, status: "in_progress" });
    expect(await db.assignment.findMany({ where: { ticketId: id } })).toMatchObject([{ userId: taker.id }]);
    await expectExactAccess(id);
  });
});
