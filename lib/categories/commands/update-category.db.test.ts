import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asAnonymous, asLearner, asManager } from "../../testing/actors";
import { aCategory, aLearner, aManager, anAdmin, aTeam, unique } from "../../testing/factories";
import { recordedEvents, recordedNames } from "../../testing/recorded";
import { updateCategory } from "./update-category";

it("changes what is given, one event for each fact", async () => {
  const admin = asAdmin(await anAdmin());
  const [category, team] = [await aCategory(), await aTeam()];
  await aCategory();
  const name = unique("Badge ");
  const given = { name, icon: "badge", kind: "other", defaultTeamId: team.id, active: false } as const;
  expect(await updateCategory(admin, { id: category.id, version: 1, ...given })).toEqual({
    id: category.id,
    version: 2,
  });
  expect(await db.category.findUnique({ where: { id: category.id } })).toMatchObject({ ...given, version: 2 });
  expect(await recordedEvents("category", category.id)).toMatchObject([
    { name: "category.renamed" },
    { name: "category.iconChanged", data: { from: "monitor", to: "badge" } },
    { name: "category.kindChanged", data: { from: "hardware", to: "other" } },
    { name: "category.defaultTeamChanged", data: { from: null, to: team.id } },
    { name: "category.deactivated" },
  ]);
  await updateCategory(admin, { id: category.id, version: 2, active: true });
  expect((await recordedNames("category", category.id)).at(-1)).toBe("category.activated");
});

it("writes nothing where nothing changes, and refuses a stale version, a taken name and a closed team", async () => {
  const admin = asAdmin(await anAdmin());
  const [category, other, closed] = [await aCategory(), await aCategory(), await aTeam({ active: false })];
  const update = (given: object, version = 1) => updateCategory(admin, { id: category.id, version, ...given });
  await update({ name: category.name });
  await expect(update({ kind: "other" }, 4)).rejects.toMatchObject({ code: "conflict" });
  await expect(update({ name: other.name })).rejects.toMatchObject({ issues: [{ path: ["name"] }] });
  await expect(update({ defaultTeamId: closed.id })).rejects.toMatchObject({ issues: [{ path: ["defaultTeamId"] }] });
  expect(await recordedNames("category", category.id)).toEqual([]);
});

it("keeps the last active category", async () => {
  const category = await aCategory();
  const active = await db.category.findMany({
    where: { active: true, id: { not: category.id } },
    select: { id: true },
  });
  const ids = active.map(({ id }) => id);
  await db.category.updateMany({ where: { id: { in: ids } }, data: { active: false } });
  await expect(
    updateCategory(asAdmin(await anAdmin()), { id: category.id, version: 1, active: false }),
  ).rejects.toMatchObject({ code: "conflict", key: "categories.errors.lastActive" });
  await db.category.updateMany({ where: { id: { in: ids } }, data: { active: true } });
});

it("is for administrators; to who isn't signed in nothing exists", async () => {
  const category = await aCategory();
  const input = { id: category.id, version: 1, active: false };
  for (const actor of [asManager(await aManager()), asLearner(await aLearner())]) {
    await expect(updateCategory(actor, input)).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(updateCategory(asAnonymous(), input)).rejects.toMatchObject({ code: "not_found" });
  expect(await db.category.findUnique({ where: { id: category.id } })).toMatchObject({ active: true });
});
