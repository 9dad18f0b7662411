import { defineCommand } from "../../define-command";
import { savedViewEvent } from "../events";
import { loadSavedView, nextPosition, requireFreeName } from "../load-saved-view";
import { savedViewPolicy } from "../policy";
import { SavedViewRef } from "../schema";

/** Brings a deleted view back to its place. Throws not_found, forbidden, conflict where there are too many or one of its name by now. */
export const restoreSavedView = defineCommand({
  name: "view.restore",
  input: SavedViewRef,
  load: (tx, actor, input) => loadSavedView(tx, actor, input.id, { deleted: true }),
  authorize: savedViewPolicy.change,
  run: async ({ tx, target }) => {
    const { id, name, ownerId, teamId } = target;
    await requireFreeName(tx, { ownerId, teamId }, target);
    await nextPosition(tx, { ownerId, teamId });
    await tx.savedView.update({ where: { id }, data: { deletedAt: null }, select: { id: true } });
    return { result: { id }, events: [savedViewEvent(id, "view.restored", {}, { name })] };
  },
});
