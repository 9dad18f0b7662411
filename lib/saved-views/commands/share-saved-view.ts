import { defineCommand } from "../../define-command";
import { forbidden } from "../../platform/errors";
import { actorIdOf } from "../../platform/events";
import { savedViewEvent } from "../events";
import { loadSavedView, nextPosition, requireFreeName, requireTeam, requireVersion } from "../load-saved-view";
import { savedViewPolicy } from "../policy";
import { ShareSavedView } from "../schema";

/**
 * Gives a view to a team, or takes a team's as one's own; gives its new version. Throws not_found, forbidden, invalid_input for a team
 * that is out of use, conflict on a stale version, where there are too many or one of its name.
 */
export const shareSavedView = defineCommand({
  name: "view.share",
  input: ShareSavedView,
  load: (tx, actor, input) => loadSavedView(tx, actor, input.id),
  authorize: savedViewPolicy.change,
  run: async ({ tx, actor, input, target }) => {
    const { teamId } = input;
    if (!savedViewPolicy.keepFor(actor, teamId)) throw forbidden();
    requireVersion(target, input.version);
    if (teamId === target.teamId) return { result: { id: target.id, version: target.version }, unchanged: true };
    await requireTeam(tx, teamId);
    const owner = { ownerId: teamId === null ? actorIdOf(actor) : null, teamId };
    await requireFreeName(tx, owner, target);
    const position = await nextPosition(tx, owner);
    await tx.savedView.update({
      where: { id: target.id },
      data: { ...owner, position, version: { increment: 1 } },
      select: { id: true },
    });
    const event = savedViewEvent(target.id, "view.shared", { from: target.teamId, to: teamId }, { name: target.name });
    return { result: { id: target.id, version: target.version + 1 }, events: [event] };
  },
});
