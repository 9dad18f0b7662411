import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asManager } from "../../testing/actors";
import { aLearner, aManager, anAdmin, unique } from "../../testing/factories";
import { recordedEvents } from "../../testing/recorded";
import { MOST_TEAMS } from "../schema";
import { createTeam } from "./create-team";

it("makes a team with an event that keeps its name apart", async () => {
  const name = unique("Pédagogie ");
  const team = await createTeam(asAdmin(await anAdmin()), { name });
  expect(await db.team.findUnique({ where: { id: team.id } })).toMatchObject({ name, active: true, version: 1 });
  expect(await recordedEvents("team", team.id)).toMatchObject([
    { name: "team.created", audience: "admin", texts: [{ field: "name", text: name }] },
  ]);
});

it("refuses a name that another team has, accents and case aside", async () => {
  const admin = asAdmin(await anAdmin());
  const name = unique("Réseau ");
  await createTeam(admin, { name });
  await expect(createTeam(admin, { name: name.toUpperCase() })).rejects.toMatchObject({
    code: "invalid_input",
    issues: [{ path: ["name"], key: "teams.errors.nameTaken" }],
  });
});

it("makes one team of the same form sent twice", async () => {
  const admin = asAdmin(await anAdmin());
  const [input, options] = [{ name: unique("Une ") }, { idempotencyKey: unique("team-key-") }];
  const [one, two] = await Promise.all([createTeam(admin, input, options), createTeam(admin, input, options)]);
  expect(two).toEqual(one);
});

it("is for administrators", async () => {
  const name = unique("Autre ");
  for (const actor of [asManager(await aManager()), asLearner(await aLearner())]) {
    await expect(createTeam(actor, { name })).rejects.toMatchObject({ code: "forbidden" });
  }
  expect(await db.team.count({ where: { name } })).toBe(0);
});

it("makes no more than lists show, and says so", async () => {
  const admin = asAdmin(await anAdmin());
  await db.team.createMany({ data: Array.from({ length: MOST_TEAMS }, () => ({ name: unique("Plein ") })) });
  const before = await db.team.count();
  await expect(createTeam(admin, { name: unique("De trop ") })).rejects.toMatchObject({
    code: "conflict",
    key: "teams.errors.tooMany",
  });
  expect(await db.team.count()).toBe(before);
});
