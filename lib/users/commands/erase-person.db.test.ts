import { expect, test } from "vitest";
import { continueErasure } from "../../privacy/commands/continue-erasure";
import { db } from "../../platform/db/client";
import { UserId } from "../../platform/ids";
import { asAdmin, asJob, asLearner, asTechnician } from "../../testing/actors";
import { aContact, aLearner, anAdmin, aTechnician } from "../../testing/factories";
import { erasePerson } from "./erase-person";

test("takes a person's name, address and ways in at once, a contact's too, and only once", async () => {
  const boss = asAdmin(await anAdmin());
  const [person, contact] = [await aLearner({ name: "Zoé Blanc" }), await aContact("Visite Blanc")];
  await db.apiToken.create({
    data: { userId: person.id, name: "Relevé de Zoé", tokenHash: "e".repeat(64), scopes: "read", tokenVersion: 0 },
  });
  for (const { id } of [person, contact]) {
    expect(await erasePerson(boss, { id: UserId.parse(id) })).toEqual({ id });
    const row = await db.user.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ name: "Personne effacée", email: null, active: false, passwordHash: null });
    expect(await erasePerson(boss, { id: UserId.parse(id) })).toEqual({ id });
    const events = await db.auditEvent.findMany({ where: { subjectType: "user", subjectId: id } });
    expect(events.map(({ name }) => name)).toEqual(["user.erasureStarted"]);
  }
  expect(await db.apiToken.count({ where: { userId: person.id } })).toBe(0);
});

test("erases neither oneself nor the last administrator, nor asked for by anyone else", async () => {
  await db.user.updateMany({ where: { role: "admin" }, data: { active: false } });
  const [boss, person] = [await anAdmin(), await aLearner()];
  const id = UserId.parse(boss.id);
  await expect(erasePerson(asAdmin(boss), { id })).rejects.toMatchObject({ code: "forbidden" });
  await expect(erasePerson(asJob(), { id })).rejects.toMatchObject({ code: "conflict" });
  await expect(erasePerson(asTechnician(await aTechnician()), { id: UserId.parse(person.id) })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(erasePerson(asLearner(person), { id })).rejects.toMatchObject({ code: "not_found" });
  await expect(erasePerson(asAdmin(boss), { id: UserId.parse(2_000_000_000) })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(continueErasure(asAdmin(boss), {})).rejects.toMatchObject({ code: "forbidden" });
  expect(await db.user.count({ where: { id: { in: [boss.id, person.id] }, active: true, erasedAt: null } })).toBe(2);
});
