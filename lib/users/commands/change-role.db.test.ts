import { beforeEach, expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asManager, asTechnician } from "../../testing/actors";
import { aLearner, aManager, anAdmin, aTechnician, aTicket } from "../../testing/factories";
import { recordedEvents, recordedNames } from "../../testing/recorded";
import { changeRole } from "./change-role";

const roleOf = async (id: number) => (await db.user.findUniqueOrThrow({ where: { id } })).role;

// Every test counts its own administrators.
beforeEach(() => db.user.updateMany({ where: { role: "admin" }, data: { active: false } }));

it("gives a role, with an event of codes only", async () => {
  const admin = await anAdmin();
  const person = await aLearner();
  const changed = await changeRole(asAdmin(admin), { id: person.id, role: "technician", version: 1 });
  expect(changed).toEqual({ id: person.id, version: 2, releasedTickets: 0 });
  expect(await roleOf(person.id)).toBe("technician");
  expect(await recordedEvents("user", person.id)).toMatchObject([
    { name: "user.roleChanged", actorId: admin.id, audience: "admin", data: { from: "learner", to: "technician" } },
  ]);
});

it("writes nothing where the role is already so", async () => {
  const person = await aTechnician();
  await changeRole(asAdmin(await anAdmin()), { id: person.id, role: "technician", version: 1 });
  expect(await recordedNames("user", person.id)).toEqual([]);
});

it("takes who no longer handles tickets off the open ones, each with an event", async () => {
  const person = await aTechnician();
  const led = await aTicket({ leadId: person.id, status: "in_progress" });
  const helped = await aTicket({ leadId: (await aTechnician()).id, helperIds: [person.id] });
  const closed = await aTicket({ leadId: person.id, status: "closed" });
  const changed = await changeRole(asAdmin(await anAdmin()), { id: person.id, role: "manager", version: 1 });
  expect(changed.releasedTickets).toBe(2);
  expect(await db.ticket.findUnique({ where: { id: led.id } })).toMatchObject({ leadId: null });
  expect(await db.ticket.findUnique({ where: { id: closed.id } })).toMatchObject({ leadId: person.id });
  expect(await recordedNames("ticket", led.id)).toEqual(["ticket.leadChanged"]);
  expect(await recordedNames("ticket", helped.id)).toEqual(["ticket.helperRemoved"]);
  expect(await db.ticketAccess.count({ where: { userId: person.id, ticketId: { in: [led.id, helped.id] } } })).toBe(0);
});

it("lets a technician who becomes an administrator keep their tickets", async () => {
  const person = await aTechnician();
  await aTicket({ leadId: person.id });
  const changed = await changeRole(asAdmin(await anAdmin()), { id: person.id, role: "admin", version: 1 });
  expect(changed.releasedTickets).toBe(0);
});

it("refuses one's own role and a stale version", async () => {
  const admin = await anAdmin();
  await anAdmin();
  await expect(changeRole(asAdmin(admin), { id: admin.id, role: "manager", version: 1 })).rejects.toMatchObject({
    code: "forbidden",
  });
  const person = await aLearner();
  await changeRole(asAdmin(admin), { id: person.id, role: "technician", version: 1 });
  await expect(changeRole(asAdmin(admin), { id: person.id, role: "manager", version: 1 })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await roleOf(person.id)).toBe("technician");
});

it("lets exactly one of two administrators who demote each other at once win, every time", async () => {
  for (let round = 0; round < 8; round += 1) {
    await db.user.updateMany({ where: { role: "admin" }, data: { active: false } });
    const [one, other] = [await anAdmin({ name: "Zoé" }), await anAdmin({ name: "Alix" })];
    const results = await Promise.allSettled([
      changeRole(asAdmin(one), { id: other.id, role: "learner", version: 1 }),
      changeRole(asAdmin(other), { id: one.id, role: "learner", version: 1 }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const left = await db.user.count({ where: { id: { in: [one.id, other.id] }, role: "admin", active: true } });
    expect(left).toBe(1);
  }
});

it("is for administrators; to learners nobody exists", async () => {
  const person = await aLearner();
  const input = { id: person.id, role: "admin", version: 1 } as const;
  for (const actor of [asTechnician(await aTechnician()), asManager(await aManager())]) {
    await expect(changeRole(actor, input)).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(changeRole(asLearner(person), input)).rejects.toMatchObject({ code: "not_found" });
  expect(await roleOf(person.id)).toBe("learner");
  expect(await recordedNames("user", person.id)).toEqual([]);
});
