import { beforeAll, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import {
  aContact,
  aLearner,
  aManager,
  anAdmin,
  aTeam,
  aTechnician,
  aTicket,
  type Person,
} from "../../testing/factories";
import { eventNames, expectExactAccess, lastEvent, refusedUntouched, ticketState } from "../../testing/ticket-state";
import { assignTicket } from "./assign-ticket";

let lea: Person, karim: Person, aicha: Person, philippe: Person, nadia: Person;

beforeAll(async () => {
  [lea, karim, aicha, philippe, nadia] = await Promise.all([
    aLearner(),
    aTechnician(),
    aTechnician(),
    aManager(),
    anAdmin(),
  ]);
});

async function assignments(ticketId: number) {
  const people = await db.assignment.findMany({ where: { ticketId }, select: { userId: true, lead: true } });
  const lead = people.flatMap(({ userId, lead }) => (lead ? userId : []));
  return { lead, helpers: new Set(people.flatMap(({ userId, lead }) => (lead ? [] : userId))) };
}

test("puts a lead and helpers on, in place of those who were, one event for each", async () => {
  const { id } = await aTicket({ leadId: aicha.id });
  const result = await assignTicket(asManager(philippe), {
    number: id,
    leadId: karim.id,
    helperIds: [aicha.id, nadia.id, karim.id, aicha.id],
    version: 1,
  });
  expect(result).toMatchObject({ version: 2, status: "new" });
  expect(await assignments(id)).toEqual({ lead: [karim.id], helpers: new Set([aicha.id, nadia.id]) });
  expect(await eventNames(id)).toEqual(["ticket.leadChanged", "ticket.helperAdded", "ticket.helperAdded"]);
  await expectExactAccess(id);
  await assignTicket(asManager(philippe), { number: id, leadId: null, helperIds: [nadia.id] });
  expect(await assignments(id)).toEqual({ lead: [], helpers: new Set([nadia.id]) });
  await expectExactAccess(id);
});

test("being assigned by another leaves the status alone, assigning oneself takes it up", async () => {
  const first = await aTicket();
  expect((await assignTicket(asTechnician(aicha), { number: first.id, leadId: karim.id })).status).toBe("new");
  const second = await aTicket();
  expect((await assignTicket(asTechnician(karim), { number: second.id, leadId: karim.id })).status).toBe("in_progress");
});

test("only active technicians and admins can be put on", async () => {
  const gone = await aTechnician({ active: false });
  const { id } = await aTicket();
  for (const person of [lea, philippe, gone, await aContact(), { id: 2_000_000_000 }]) {
    const lead = await refusedUntouched(
      id,
      () => assignTicket(asAdmin(nadia), { number: id, leadId: person.id }),
      "invalid_input",
    );
    expect(lead.issues?.[0]?.path).toEqual(["leadId"]);
    const helper = await refusedUntouched(
      id,
      () => assignTicket(asAdmin(nadia), { number: id, leadId: karim.id, helperIds: [person.id] }),
      "invalid_input",
    );
    expect(helper.issues?.[0]?.path).toEqual(["helperIds"]);
  }
});

test("whoever is assigned sees it, in whichever team they are", async () => {
  const team = await aTeam();
  const { id } = await aTicket({ teamId: team.id });
  await refusedUntouched(id, () => assignTicket(asRestricted(karim), { number: id, leadId: null }), "not_found");
  await assignTicket(asManager(philippe), { number: id, leadId: karim.id });
  expect(
    await assignTicket(asRestricted(karim), { number: id, leadId: karim.id, helperIds: [aicha.id] }),
  ).toMatchObject({ number: id });
});

test("learners may not, not even on their own; outsiders find nothing", async () => {
  const stranger = await aLearner();
  const { id } = await aTicket({ requesterId: lea.id });
  await refusedUntouched(id, () => assignTicket(asLearner(lea), { number: id, leadId: null }), "forbidden");
  await refusedUntouched(id, () => assignTicket(asLearner(stranger), { number: id, leadId: null }), "not_found");
});

test("a stale version is refused with what changed; the same people again are no event", async () => {
  const { id } = await aTicket();
  await assignTicket(asManager(philippe), { number: id, leadId: karim.id, version: 1 });
  const error = await refusedUntouched(
    id,
    () => assignTicket(asManager(philippe), { number: id, leadId: aicha.id, version: 1 }),
    "conflict",
  );
  expect(error.details).toEqual({ changed: ["lead"], version: 2 });
  const before = await ticketState(id);
  await assignTicket(asManager(philippe), { number: id, leadId: karim.id, version: 1 });
  expect(await ticketState(id)).toEqual(before);
  expect((await lastEvent(id)).data).toMatchObject({ from: null, to: karim.id });
});
