import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asManager } from "../../testing/actors";
import { aLearner, aManager, anAdmin } from "../../testing/factories";
import { recordedNames } from "../../testing/recorded";
import { reactivateUser } from "./reactivate-user";

it("lets a person in again, once", async () => {
  const admin = asAdmin(await anAdmin());
  const person = await aLearner({ active: false });
  expect(await reactivateUser(admin, { id: person.id, version: 1 })).toMatchObject({ version: 2 });
  await reactivateUser(admin, { id: person.id, version: 1 });
  expect(await db.user.findUnique({ where: { id: person.id } })).toMatchObject({ active: true, version: 2 });
  expect(await recordedNames("user", person.id)).toEqual(["user.reactivated"]);
});

it("refuses a stale version", async () => {
  const person = await aLearner({ active: false });
  const admin = asAdmin(await anAdmin());
  await expect(reactivateUser(admin, { id: person.id, version: 3 })).rejects.toMatchObject({ code: "conflict" });
});

it("is for administrators; to learners nobody exists", async () => {
  const person = await aLearner({ active: false });
  const input = { id: person.id, version: 1 };
  await expect(reactivateUser(asManager(await aManager()), input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(reactivateUser(asLearner(await aLearner()), input)).rejects.toMatchObject({ code: "not_found" });
  expect(await db.user.findUnique({ where: { id: person.id } })).toMatchObject({ active: false });
});
