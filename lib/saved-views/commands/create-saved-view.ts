import { defineCommand } from "../../define-command";
import { Prisma } from "../../platform/db/client";
import { invalidField } from "../../platform/errors";
import { actorIdOf } from "../../platform/events";
import { savedViewEvent } from "../events";
import { isNameTaken, loadSavedView, nextPosition, requireTeam } from "../load-saved-view";
import { savedViewPolicy } from "../policy";
import { CreateSavedView } from "../schema";

/** Keeps a view of the queue for oneself or a team; gives its id. Throws forbidden, invalid_input, conflict where there are too many. */
export const createSavedView = defineCommand({
  name: "view.create",
  input: CreateSavedView,
  load: (_tx, _actor, input) => Promise.resolve(input.teamId),
  authorize: savedViewPolicy.keepFor,
  run: async ({ tx, actor, input, now }) => {
    const { name, filter, columns, teamId } = input;
    await requireTeam(tx, teamId);
    const owner = { ownerId: teamId === null ? actorIdOf(actor) : null, teamId };
    if (await isNameTaken(tx, owner, name)) throw invalidField("name", "savedViews.errors.nameTaken");
    const position = await nextPosition(tx, owner);
    const view = await tx.savedView.create({
      data: {
        name,
        filter,
        columns: columns ?? Prisma.DbNull,
        ...owner,
        creatorId: actorIdOf(actor),
        position,
        createdAt: now,
      },
      select: { id: true },
    });
    const texts = { name, filter: JSON.stringify(filter) };
    return { result: view, events: [savedViewEvent(view.id, "view.created", { teamId }, texts)] };
  },
  idempotency: {
    reference: (result) => result.id,
    recall: async (tx, actor, id) => ({ id: (await loadSavedView(tx, actor, id)).id }),
  },
});
