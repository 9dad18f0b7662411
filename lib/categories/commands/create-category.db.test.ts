import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asManager } from "../../testing/actors";
import { aCategory, aLearner, aManager, anAdmin, aTeam, unique } from "../../testing/factories";
import { recordedEvents } from "../../testing/recorded";
import { MOST_CATEGORIES } from "../schema";
import { createCategory } from "./create-category";

const input = () => ({ name: unique("Wifi "), icon: "wifi" as const, kind: "network" as const, defaultTeamId: null });

it("makes an active category, last in the order", async () => {
  const team = await aTeam();
  await aCategory();
  const last = (await db.category.aggregate({ _max: { position: true } }))._max.position ?? 0;
  const given = { ...input(), defaultTeamId: team.id };
  const made = await createCategory(asAdmin(await anAdmin()), given);
  expect(await db.category.findUnique({ where: { id: made.id } })).toMatchObject({
    ...given,
    active: true,
    position: last + 1,
  });
  expect(await recordedEvents("category", made.id)).toMatchObject([
    { name: "category.created", data: { kind: "network", icon: "wifi", teamId: team.id } },
  ]);
});

it("refuses a taken name, an unknown drawing and a closed team, each by its field", async () => {
  const admin = asAdmin(await anAdmin());
  const taken = await aCategory();
  const closed = await aTeam({ active: false });
  const refused = async (change: object, field: string) =>
    expect(createCategory(admin, { ...input(), ...change })).rejects.toMatchObject({ issues: [{ path: [field] }] });
  await refused({ name: taken.name }, "name");
  await refused({ icon: "skull" }, "icon");
  await refused({ defaultTeamId: closed.id }, "defaultTeamId");
});

it("makes one category of the same form sent twice", async () => {
  const admin = asAdmin(await anAdmin());
  const [given, options] = [input(), { idempotencyKey: unique("category-") }];
  const [one, two] = await Promise.all([createCategory(admin, given, options), createCategory(admin, given, options)]);
  expect(two).toEqual(one);
});

it("is for administrators", async () => {
  const given = input();
  for (const actor of [asManager(await aManager()), asLearner(await aLearner())]) {
    await expect(createCategory(actor, given)).rejects.toMatchObject({ code: "forbidden" });
  }
  expect(await db.category.count({ where: { name: given.name } })).toBe(0);
});

it("makes no more than lists show, and says so", async () => {
  const admin = asAdmin(await anAdmin());
  await db.category.createMany({
    data: Array.from({ length: MOST_CATEGORIES }, () => ({
      name: unique("Plein "),
      icon: "wifi",
      kind: "network" as const,
    })),
  });
  const before = await db.category.count();
  await expect(createCategory(admin, input())).rejects.toMatchObject({
    code: "conflict",
    key: "categories.errors.tooMany",
  });
  expect(await db.category.count()).toBe(before);
});
