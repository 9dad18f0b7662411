import { defineCommand } from "../../define-command";
import type { Tx } from "../../platform/db/client";
import { savedViewEvent } from "../events";
import { loadSavedView, type LoadedView } from "../load-saved-view";
import { savedViewPolicy } from "../policy";
import { SavedViewRef } from "../schema";

const KEPT_MS = 24 * 60 * 60_000;

/** Those of the same owner that nobody brought back in time go for good. */
async function forgetOlder(tx: Tx, { ownerId, teamId }: LoadedView, now: Date): Promise<void> {
  const older = { ownerId, teamId, deletedAt: { lt: new Date(now.getTime() - KEPT_MS) } };
  const gone = await tx.savedView.findMany({ where: older, select: { id: true } });
  const ids = gone.map(({ id }) => id);
  await tx.queueColumns.deleteMany({ where: { viewId: { in: ids } } });
  await tx.savedView.deleteMany({ where: { id: { in: ids } } });
}

/** Takes a view out of sight; it can be brought back for a day. Throws not_found, forbidden. */
export const deleteSavedView = defineCommand({
  name: "view.delete",
  input: SavedViewRef,
  load: (tx, actor, input) => loadSavedView(tx, actor, input.id),
  authorize: savedViewPolicy.change,
  run: async ({ tx, target, now }) => {
    const { id, name } = target;
    await forgetOlder(tx, target, now);
    await tx.savedView.update({ where: { id }, data: { deletedAt: now }, select: { id: true } });
    return { result: { id }, events: [savedViewEvent(id, "view.deleted", {}, { name })] };
  },
});
