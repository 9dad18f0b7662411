import { expect, it } from "vitest";
import { loadSession } from "../../platform/auth/load-actor";
import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asTechnician } from "../../testing/actors";
import { aLearner, anAdmin, aTechnician, aTicket, unique } from "../../testing/factories";
import { recordedEvents, recordedNames } from "../../testing/recorded";
import { deactivateUser } from "./deactivate-user";
import { reactivateUser } from "./reactivate-user";

async function aSession(userId: number): Promise<string> {
  const id = unique("session-");
  await db.session.create({ data: { id, userId, tokenVersion: 0, expiresAt: new Date(now().getTime() + 60_000) } });
  return id;
}

it("ends every sign-in, for good, and releases the open tickets", async () => {
  const admin = await anAdmin();
  const person = await aTechnician();
  const session = await aSession(person.id);
  const ticket = await aTicket({ leadId: person.id });
  expect((await loadSession(session, "page", null))?.actor.userId).toBe(person.id);

  const changed = await deactivateUser(asAdmin(admin), { id: person.id, version: 1 });
  expect(changed).toEqual({ id: person.id, version: 2, releasedTickets: 1 });
  expect(await loadSession(session, "page", null)).toBeNull();
  expect(await recordedNames("ticket", ticket.id)).toEqual(["ticket.leadChanged"]);
  expect(await recordedEvents("user", person.id)).toMatchObject([
    { name: "user.deactivated", actorId: admin.id, data: { releasedTickets: 1, endedSessions: 1 } },
  ]);

  await reactivateUser(asAdmin(admin), { id: person.id, version: 2 });
  expect(await loadSession(session, "page", null), "an old cookie must not come back to life").toBeNull();
});

it("does nothing twice, and refuses oneself and a stale version", async () => {
  const admin = await anAdmin();
  const person = await aLearner();
  await expect(deactivateUser(asAdmin(admin), { id: person.id, version: 7 })).rejects.toMatchObject({
    code: "conflict",
  });
  await deactivateUser(asAdmin(admin), { id: person.id, version: 1 });
  await deactivateUser(asAdmin(admin), { id: person.id, version: 1 });
  expect(await recordedNames("user", person.id)).toEqual(["user.deactivated"]);
  await expect(deactivateUser(asAdmin(admin), { id: admin.id, version: 1 })).rejects.toMatchObject({
    code: "forbidden",
  });
});

it("lets exactly one of two administrators who shut each other out at once win", async () => {
  for (let round = 0; round < 8; round += 1) {
    await db.user.updateMany({ where: { role: "admin" }, data: { active: false } });
    const [one, other] = [await anAdmin({ name: "Zoé" }), await anAdmin({ name: "Alix" })];
    const results = await Promise.allSettled([
      deactivateUser(asAdmin(one), { id: other.id, version: 1 }),
      deactivateUser(asAdmin(other), { id: one.id, version: 1 }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.user.count({ where: { id: { in: [one.id, other.id] }, active: true } })).toBe(1);
  }
});

it("refuses an administrator who is shut out themselves", async () => {
  await db.user.updateMany({ where: { role: "admin" }, data: { active: false } });
  const gone = await anAdmin({ active: false });
  const last = await anAdmin();
  await expect(deactivateUser(asAdmin(gone), { id: last.id, version: 1 })).rejects.toMatchObject({ code: "forbidden" });
  expect(await db.user.findUnique({ where: { id: last.id } })).toMatchObject({ active: true });
});

it("is for administrators; to learners nobody exists", async () => {
  const person = await aLearner();
  const input = { id: person.id, version: 1 };
  await expect(deactivateUser(asTechnician(await aTechnician()), input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(deactivateUser(asLearner(await aLearner()), input)).rejects.toMatchObject({ code: "not_found" });
  expect(await db.user.findUnique({ where: { id: person.id } })).toMatchObject({ active: true, tokenVersion: 0 });
});
