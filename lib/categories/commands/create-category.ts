import { defineCommand } from "../../define-command";
import { conflict } from "../../platform/errors";
import type { CategoryId } from "../../platform/ids";
import { categoryEvent } from "../events";
import { loadCategory, orNameTaken, requireActiveTeam } from "../load-category";
import { categoryPolicy } from "../policy";
import { CreateCategory, MOST_CATEGORIES } from "../schema";

/** Makes an active category, last in the order; gives its id and version. Throws invalid_input where the name is taken or the team unknown,
 *  conflict where there are 200 already, forbidden. */
export const createCategory = defineCommand({
  name: "category.create",
  input: CreateCategory,
  scope: "admin",
  load: () => Promise.resolve(null),
  authorize: categoryPolicy.create,
  run: async ({ tx, input, now }) => {
    if ((await tx.category.count()) >= MOST_CATEGORIES)
      throw conflict("categories.errors.tooMany", { most: MOST_CATEGORIES });
    await requireActiveTeam(tx, input.defaultTeamId);
    const last = await tx.category.aggregate({ _max: { position: true } });
    const data = { ...input, position: (last._max.position ?? -1) + 1, createdAt: now };
    const category = await orNameTaken(tx.category.create({ data, select: { id: true, version: true } }));
    const facts = { kind: input.kind, icon: input.icon, teamId: input.defaultTeamId };
    return {
      result: category,
      events: [categoryEvent(category.id, "category.created", facts, { name: input.name })],
    };
  },
  idempotency: {
    reference: (result) => result.id,
    recall: async (tx, actor, id) => {
      const { version } = await loadCategory(tx, actor, id as CategoryId);
      return { id, version };
    },
  },
});
