import { beforeAll, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import { aLearner, aManager, aTeam, aTechnician, aTicket, type Person } from "../../testing/factories";
import { eventNames, expectExactAccess, refusedUntouched, ticketState } from "../../testing/ticket-state";
import { commentOnTicket } from "./comment-on-ticket";
import { releaseTicket } from "./release-ticket";
import { takeTicket } from "./take-ticket";

let lea: Person, karim: Person, aicha: Person;

beforeAll(async () => {
  [lea, karim, aicha] = await Promise.all([aLearner(), aTechnician(), aTechnician()]);
});

test("undoes taking: nobody has it and it is new again", async () => {
  const { id } = await aTicket();
  await takeTicket(asTechnician(karim), { number: id });
  expect(await releaseTicket(asTechnician(karim), { number: id })).toMatchObject({ status: "new", version: 3 });
  expect(await db.assignment.count({ where: { ticketId: id } })).toBe(0);
  expect(await eventNames(id)).toEqual([
    "ticket.leadChanged",
    "ticket.statusChanged",
    "ticket.leadChanged",
    "ticket.statusChanged",
  ]);
  await expectExactAccess(id);
});

test("once answered, or with a helper left, it stays in progress", async () => {
  const answered = await aTicket();
  await takeTicket(asTechnician(karim), { number: answered.id });
  await commentOnTicket(asTechnician(karim), { number: answered.id, kind: "reply", body: "Je regarde" });
  expect((await releaseTicket(asTechnician(karim), { number: answered.id })).status).toBe("in_progress");
  const helped = await aTicket({ status: "in_progress", leadId: karim.id, helperIds: [aicha.id] });
  expect((await releaseTicket(asTechnician(karim), { number: helped.id })).status).toBe("in_progress");
  await expectExactAccess(helped.id);
});

test("a helper leaves, the lead stays; who isn't on it changes nothing", async () => {
  const { id } = await aTicket({ leadId: karim.id, helperIds: [aicha.id], status: "in_progress" });
  await releaseTicket(asTechnician(aicha), { number: id });
  expect(await db.assignment.findMany({ where: { ticketId: id } })).toMatchObject([{ userId: karim.id, lead: true }]);
  const before = await ticketState(id);
  await releaseTicket(asTechnician(aicha), { number: id });
  expect(await ticketState(id)).toEqual(before);
});

test("learners and managers may not, outsiders find nothing", async () => {
  const team = await aTeam();
  const { id } = await aTicket({ requesterId: lea.id, leadId: karim.id, teamId: team.id });
  for (const actor of [asLearner(lea), asManager(await aManager())])
    await refusedUntouched(id, () => releaseTicket(actor, { number: id }), "forbidden");
  for (const actor of [asLearner(await aLearner()), asRestricted(aicha)])
    await refusedUntouched(id, () => releaseTicket(actor, { number: id }), "not_found");
});
