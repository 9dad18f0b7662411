import { expect, it } from "vitest";
import { asAdmin, asLearner, asManager } from "../../testing/actors";
import { aCategory, aLearner, aManager, anAdmin } from "../../testing/factories";
import { recordedEvents } from "../../testing/recorded";
import { listCategories } from "../queries";
import { moveCategory } from "./move-category";

const order = async () => (await listCategories(asAdmin({ id: 1 }), { activeOnly: false })).map(({ id }) => id);

it("moves a category up, back and past the end, the others in their order", async () => {
  const admin = asAdmin(await anAdmin());
  await aCategory();
  await aCategory();
  const { id } = await aCategory();
  const before = await order();
  const from = before.indexOf(id);
  const others = before.filter((other) => other !== id);
  expect(await moveCategory(admin, { id, position: 0 })).toEqual({ id, from, to: 0 });
  expect(await order()).toEqual([id, ...others]);
  await moveCategory(admin, { id, position: from });
  expect(await order()).toEqual(before);
  await moveCategory(admin, { id, position: 1_000 });
  await moveCategory(admin, { id, position: 1_000 });
  expect(await order()).toEqual([...others, id]);
  const moves = (await recordedEvents("category", id)).map(({ data }) => data);
  expect(moves.slice(0, 2)).toEqual([
    { from, to: 0 },
    { from: 0, to: from },
  ]);
  expect(moves).toHaveLength(from === others.length ? 2 : 3);
});

it("keeps every category once when several sort at once", async () => {
  const admin = asAdmin(await anAdmin());
  const made = [await aCategory(), await aCategory(), await aCategory(), await aCategory()];
  await Promise.all(made.map(({ id }) => moveCategory(admin, { id, position: 0 })));
  const after = await order();
  expect(new Set(after).size).toBe(after.length);
  expect(new Set(after.slice(0, 4))).toEqual(new Set(made.map(({ id }) => id)));
});

it("is for administrators", async () => {
  const category = await aCategory();
  const before = await order();
  for (const actor of [asManager(await aManager()), asLearner(await aLearner())]) {
    await expect(moveCategory(actor, { id: category.id, position: 0 })).rejects.toMatchObject({ code: "forbidden" });
  }
  expect(await order()).toEqual(before);
});
