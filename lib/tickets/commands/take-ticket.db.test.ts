import { beforeAll, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import { aLearner, aManager, anAdmin, aTeam, aTechnician, aTicket, unique, type Person } from "../../testing/factories";
import { eventNames, expectExactAccess, refusedUntouched, ticketState } from "../../testing/ticket-state";
import { takeTicket } from "./take-ticket";

let lea: Person, karim: Person, aicha: Person;

beforeAll(async () => {
  [lea, karim, aicha] = await Promise.all([aLearner(), aTechnician({ name: "Karim Benali" }), aTechnician()]);
});

test("makes the technician the lead and a new ticket in progress", async () => {
  const { id } = await aTicket();
  expect(await takeTicket(asTechnician(karim), { number: id })).toMatchObject({ status: "in_progress", version: 2 });
  expect(await eventNames(id)).toEqual(["ticket.leadChanged", "ticket.statusChanged"]);
  await expectExactAccess(id);
});

test("leaves a waiting ticket waiting, and turns a helper into the lead", async () => {
  const { id } = await aTicket({ status: "waiting", helperIds: [karim.id, aicha.id] });
  expect((await takeTicket(asAdmin(karim), { number: id })).status).toBe("waiting");
  expect(await db.assignment.findMany({ where: { ticketId: id, lead: true } })).toMatchObject([{ userId: karim.id }]);
  expect(await db.assignment.count({ where: { ticketId: id } })).toBe(2);
  await expectExactAccess(id);
});

test("somebody else's is a conflict that names them; one's own again is no event", async () => {
  const { id } = await aTicket({ leadId: karim.id, status: "in_progress" });
  const error = await refusedUntouched(id, () => takeTicket(asTechnician(aicha), { number: id }), "conflict");
  expect(error).toMatchObject({ key: "tickets.errors.takenBy", params: { name: "Karim Benali" } });
  expect(error.details).toMatchObject({ lead: { id: String(karim.id), name: "Karim Benali" } });
  const before = await ticketState(id);
  await takeTicket(asTechnician(karim), { number: id });
  expect(await ticketState(id)).toEqual(before);
});

test("under its key a repeat takes nothing a second time, and another ticket is a conflict", async () => {
  const [{ id }, other] = [await aTicket(), await aTicket()];
  const options = { idempotencyKey: unique("key-") };
  await takeTicket(asTechnician(karim), { number: id }, options);
  await db.assignment.deleteMany({ where: { ticketId: id } });
  await db.ticket.update({ where: { id }, data: { leadId: aicha.id } });
  const before = await ticketState(id);
  expect(await takeTicket(asTechnician(karim), { number: id }, options)).toMatchObject({ number: id, version: 2 });
  expect(await ticketState(id)).toEqual(before);
  await refusedUntouched(other.id, () => takeTicket(asTechnician(karim), { number: other.id }, options), "conflict");
});

test("of two who take it at once, one has it and the other is told who", async () => {
  const { id } = await aTicket();
  const outcomes = await Promise.allSettled([
    takeTicket(asTechnician(karim), { number: id }),
    takeTicket(asTechnician(aicha), { number: id }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.assignment.count({ where: { ticketId: id } })).toBe(1);
});

test("learners and managers may not, outsiders find nothing", async () => {
  const team = await aTeam();
  const { id } = await aTicket({ requesterId: lea.id, teamId: team.id });
  for (const actor of [asLearner(lea), asManager(await aManager())])
    await refusedUntouched(id, () => takeTicket(actor, { number: id }), "forbidden");
  for (const actor of [asLearner(await aLearner()), asRestricted(karim)])
    await refusedUntouched(id, () => takeTicket(actor, { number: id }), "not_found");
  expect((await takeTicket(asAdmin(await anAdmin()), { number: id })).status).toBe("in_progress");
});

test("one that was merged is a conflict that names where it went", async () => {
  const [kept, { id }] = [await aTicket(), await aTicket({ status: "closed" })];
  await db.ticket.update({ where: { id }, data: { mergedIntoId: kept.id, closedReason: "duplicate" } });
  const error = await refusedUntouched(id, () => takeTicket(asTechnician(karim), { number: id }), "conflict");
  expect(error).toMatchObject({ key: "tickets.errors.merged", details: { mergedInto: kept.id } });
});
