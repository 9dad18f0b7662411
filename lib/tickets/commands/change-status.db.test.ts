import { beforeAll, describe, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import { aLearner, aManager, anAdmin, aTeam, aTechnician, aTicket, type Person } from "../../testing/factories";
import { eventNames, expectExactAccess, lastEvent, refusedUntouched, ticketState } from "../../testing/ticket-state";
import { statuses } from "../status";
import { changeStatus } from "./change-status";
import { updateTicket } from "./update-ticket";

let lea: Person, karim: Person, philippe: Person, nadia: Person;

beforeAll(async () => {
  [lea, karim, philippe, nadia] = await Promise.all([aLearner(), aTechnician(), aManager(), anAdmin()]);
});

const row = (id: number) => db.ticket.findUniqueOrThrow({ where: { id } });

describe("a technician moves a ticket", () => {
  test.each(statuses.flatMap((from) => statuses.filter((to) => to !== from).map((to) => [from, to] as const)))(
    "from %s to %s",
    async (from, to) => {
      const { id } = await aTicket({ requesterId: lea.id, status: from });
      const result = await changeStatus(asTechnician(karim), { number: id, status: to, version: 1 });
      expect(result).toMatchObject({ number: id, status: to, version: 2 });
      const after = await row(id);
      expect(after.open).toBe(["new", "in_progress", "waiting"].includes(to));
      expect(after.waitingFor).toBe(to === "waiting" ? "requester" : null);
      expect(after.resolvedAt !== null).toBe(!after.open);
      expect(after.closedAt !== null).toBe(to === "closed");
      expect((await lastEvent(id)).data).toMatchObject({ from, to });
      await expectExactAccess(id);
    },
  );

  test("to waiting for a delivery in words, then for a supplier: two facts", async () => {
    const { id } = await aTicket();
    const actor = asTechnician(karim);
    await changeStatus(actor, {
      number: id,
      status: "waiting",
      waitingFor: { kind: "delivery", label: "le store" },
      version: 1,
    });
    expect(await row(id)).toMatchObject({ waitingFor: "delivery", waitingForLabel: "le store" });
    await changeStatus(actor, { number: id, status: "waiting", waitingFor: { kind: "supplier" }, version: 2 });
    expect(await row(id)).toMatchObject({ waitingFor: "supplier", waitingForLabel: null });
    expect(await eventNames(id)).toEqual(["ticket.statusChanged", "ticket.waitingForChanged"]);
  });

  test("to closed for a reason, and back by undo with the version it gave", async () => {
    const { id } = await aTicket({ status: "in_progress" });
    const { version } = await changeStatus(asAdmin(nadia), {
      number: id,
      status: "closed",
      closedReason: "duplicate",
      version: 1,
    });
    expect((await row(id)).closedReason).toBe("duplicate");
    await changeStatus(asAdmin(nadia), { number: id, status: "in_progress", version });
    expect(await row(id)).toMatchObject({ status: "in_progress", closedReason: null, closedAt: null, version: 3 });
  });
});

test("who waits belongs to waiting and why it closed to closed", async () => {
  const { id } = await aTicket();
  const actor = asTechnician(karim);
  const attempts = [
    { number: id, version: 1, status: "new" as const, waitingFor: { kind: "supplier" as const } },
    { number: id, version: 1, status: "resolved" as const, closedReason: "confirmed" as const },
  ];
  for (const input of attempts) await refusedUntouched(id, () => changeStatus(actor, input), "invalid_input");
});

test("the status it has already is no event", async () => {
  const { id } = await aTicket({ status: "waiting", waitingFor: "supplier" });
  const before = await ticketState(id);
  expect(await changeStatus(asTechnician(karim), { number: id, status: "waiting", version: 1 })).toMatchObject({
    version: 1,
  });
  expect(await ticketState(id)).toEqual(before);
});

test("learners and managers may not, outsiders find nothing", async () => {
  const team = await aTeam();
  const { id } = await aTicket({ requesterId: lea.id, teamId: team.id });
  const input = { number: id, status: "resolved" as const, version: 1 };
  for (const actor of [asLearner(lea), asManager(philippe)])
    await refusedUntouched(id, () => changeStatus(actor, input), "forbidden");
  for (const actor of [asRestricted(karim), asLearner(await aLearner())])
    await refusedUntouched(id, () => changeStatus(actor, input), "not_found");
});

test("a stale version is refused with what changed", async () => {
  const { id } = await aTicket({ priority: "normal" });
  await updateTicket(asTechnician(karim), { number: id, version: 1, priority: "urgent", type: "request" });
  const error = await refusedUntouched(
    id,
    () => changeStatus(asAdmin(nadia), { number: id, status: "resolved", version: 1 }),
    "conflict",
  );
  expect(error.details).toEqual({ changed: expect.arrayContaining(["priority", "type"]) as string[], version: 2 });
});

test.each(["\u200b", "\uffff", "\ue000"])(
  "whom it waits for can't be named by %j, which shows nothing",
  async (label) => {
    const { id } = await aTicket({ status: "new" });
    const waitingFor = { kind: "supplier" as const, label };
    const change = () => changeStatus(asTechnician(karim), { number: id, status: "waiting", waitingFor, version: 1 });
    const error = await refusedUntouched(id, change, "invalid_input");
    expect(error.issues).toMatchObject([{ path: ["waitingFor", "label"], key: "validation.unreadable" }]);
  },
);

test("of two who change the same version at once, one is told", async () => {
  const { id } = await aTicket();
  const moves = (["resolved", "waiting"] as const).map((status) =>
    changeStatus(asTechnician(karim), { number: id, status, version: 1 }),
  );
  const outcomes = await Promise.allSettled(moves);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await row(id)).toMatchObject({ version: 2 });
  expect(await eventNames(id)).toHaveLength(1);
});
