import { defineCommand } from "../../define-command";
import { notFound } from "../../platform/errors";
import { actorIdOf } from "../../platform/events";
import { loadSavedView } from "../load-saved-view";
import { savedViewPolicy } from "../policy";
import { ChooseColumns } from "../schema";

/** Remembers which columns a person wants, in one view or wherever nothing else is said. Throws not_found, forbidden. */
export const chooseColumns = defineCommand({
  name: "view.chooseColumns",
  input: ChooseColumns,
  load: async (tx, actor, { viewId }) => (viewId === null ? 0 : (await loadSavedView(tx, actor, viewId)).id),
  authorize: savedViewPolicy.use,
  run: async ({ tx, actor, input, target: viewId }) => {
    const userId = actorIdOf(actor);
    if (userId === null) throw notFound();
    const { columns } = input;
    if (columns === null) await tx.queueColumns.deleteMany({ where: { userId, viewId } });
    else {
      await tx.queueColumns.upsert({
        where: { userId_viewId: { userId, viewId } },
        create: { userId, viewId, columns },
        update: { columns },
      });
    }
    return { result: { columns }, unrecorded: "own-preference" };
  },
});
