import { defineCommand } from "../../define-command";
import { lockRow } from "../../platform/db/lock-row";
import { categoryEvent } from "../events";
import { loadCategory } from "../load-category";
import { categoryPolicy } from "../policy";
import { MoveCategory } from "../schema";

/** Gives a category another place in the order, 0 for the first; gives where it was. Throws not_found, forbidden. */
export const moveCategory = defineCommand({
  name: "category.move",
  input: MoveCategory,
  scope: "admin",
  load: (tx, actor, input) => loadCategory(tx, actor, input.id),
  authorize: categoryPolicy.move,
  run: async ({ tx, input, target }) => {
    const ids = async () => {
      const rows = await tx.category.findMany({
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: { id: true },
      });
      return rows.map(({ id }) => id);
    };
    // Two who sort at once queue on one row, so that neither writes over half of the other's order.
    await lockRow(tx, "Category", Math.min(...(await ids())));
    const order = await ids();
    const from = order.indexOf(target.id);
    const others = order.filter((id) => id !== target.id);
    const to = Math.min(input.position, others.length);
    const result = { id: target.id, from, to };
    if (from === to) return { result, unchanged: true };
    for (const [position, id] of others.toSpliced(to, 0, target.id).entries()) {
      await tx.category.updateMany({ where: { id, position: { not: position } }, data: { position } });
    }
    return { result, events: [categoryEvent(target.id, "category.moved", { from, to })] };
  },
});
