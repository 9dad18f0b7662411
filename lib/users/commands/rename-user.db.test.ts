import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asManager } from "../../testing/actors";
import { aLearner, aManager, anAdmin } from "../../testing/factories";
import { recordedEvents } from "../../testing/recorded";
import { renameUser } from "./rename-user";

it("changes the name and the words that find the person, and keeps both names with the event", async () => {
  const admin = await anAdmin();
  const person = await aLearner({ name: "Lea Fontaine" });
  const changed = await renameUser(asAdmin(admin), { id: person.id, name: "Léa Martin 🎓", version: 1 });
  expect(changed).toMatchObject({ id: person.id, version: 2 });
  expect(await db.user.findUnique({ where: { id: person.id } })).toMatchObject({ name: "Léa Martin 🎓", version: 2 });
  const terms = (await db.userSearchTerm.findMany({ where: { userId: person.id } })).map(({ term }) => term);
  expect(terms).toEqual(expect.arrayContaining(["lea", "martin"]));
  expect(terms).not.toContain("fontaine");
  const [event] = await recordedEvents("user", person.id);
  expect(event).toMatchObject({ name: "user.renamed", audience: "admin" });
  expect(JSON.stringify(event?.data)).not.toContain("Martin");
  expect(event?.texts).toEqual(
    expect.arrayContaining([
      { field: "before", text: "Lea Fontaine" },
      { field: "after", text: "Léa Martin 🎓" },
    ]),
  );
});

it("refuses a stale version, an empty and a too long name", async () => {
  const admin = asAdmin(await anAdmin());
  const person = await aLearner();
  await renameUser(admin, { id: person.id, name: "Une", version: 1 });
  await expect(renameUser(admin, { id: person.id, name: "Deux", version: 1 })).rejects.toMatchObject({
    code: "conflict",
  });
  for (const name of ["  \n ", "é".repeat(101)]) {
    await expect(renameUser(admin, { id: person.id, name, version: 2 })).rejects.toMatchObject({
      code: "invalid_input",
      issues: [{ path: ["name"] }],
    });
  }
  expect(await db.user.findUnique({ where: { id: person.id } })).toMatchObject({ name: "Une", version: 2 });
});

it("is for administrators; to learners nobody exists", async () => {
  const person = await aLearner();
  const input = { id: person.id, name: "Autre", version: 1 };
  await expect(renameUser(asManager(await aManager()), input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(renameUser(asLearner(person), input)).rejects.toMatchObject({ code: "not_found" });
  expect(await recordedEvents("user", person.id)).toEqual([]);
});
