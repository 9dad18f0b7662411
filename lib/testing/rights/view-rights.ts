import { db } from "../../platform/db/client";
import { chooseColumns } from "../../saved-views/commands/choose-columns";
import { createSavedView } from "../../saved-views/commands/create-saved-view";
import { deleteSavedView } from "../../saved-views/commands/delete-saved-view";
import { restoreSavedView } from "../../saved-views/commands/restore-saved-view";
import { shareSavedView } from "../../saved-views/commands/share-saved-view";
import { updateSavedView } from "../../saved-views/commands/update-saved-view";
import type { QueueColumn } from "../../saved-views/schema";
import { recordExport } from "../../tickets/commands/record-export";
import { aTechnician, unique } from "../factories";
import { readTable, rightsOf, type Right } from "./right";
import type { Scene } from "./scene";

/** The restricted technician is in the team that the views are of. */
export const viewTable = readTable(`
                           requester  follower  stranger  technician  restricted  manager  admin  anonymous  job
  keep a view              no         no        no        yes         yes         yes      yes    no         no
  keep a team's view       no         no        no        no          yes         no       yes    no         no
  change a team's view     gone       gone      gone      gone        yes         gone     yes    gone       gone
  rename a colleague's     gone       gone      gone      gone        no          gone     yes    gone       gone
  take a colleague's       gone       gone      gone      gone        no          gone     yes    gone       gone
  delete a colleague's     gone       gone      gone      gone        no          gone     yes    gone       gone
  change another's view    gone       gone      gone      gone        gone        gone     gone   gone       gone
  take a team's view       gone       gone      gone      gone        yes         gone     yes    gone       gone
  delete a team's view     gone       gone      gone      gone        yes         gone     yes    gone       gone
  bring a view back        gone       gone      gone      gone        yes         gone     yes    gone       gone
  choose columns           no         no        no        yes         yes         yes      yes    no         no
  record an export         no         no        no        yes         yes         yes      yes    no         no
`);

const right = rightsOf(viewTable);
const filter = { status: "open" };
const chosen: QueueColumn[] = ["title", "status"];

async function ofTeam({ otherTeamId }: Scene, deletedAt: Date | null = null, creatorId: number | null = null) {
  // There is room for so many of a team's: those of the attempts before go.
  await db.savedView.deleteMany({ where: { teamId: otherTeamId } });
  const data = { name: unique("Ouverts "), filter, creatorId, teamId: otherTeamId, deletedAt };
  return { id: (await db.savedView.create({ data, select: { id: true } })).id, version: 1 };
}

/** One that a technician of the team keeps for it. */
async function ofColleague(scene: Scene) {
  const { id } = await aTechnician({ teamIds: [scene.otherTeamId] });
  return ofTeam(scene, null, id);
}

async function ofSomebody({ target }: Scene) {
  const data = { name: unique("Ouverts "), filter, ownerId: target.id };
  return { id: (await db.savedView.create({ data, select: { id: true } })).id, version: 1 };
}

/** How each act on saved views, columns and exports is tried. */
export const viewRights: readonly Right[] = [
  right(createSavedView, "keep a view", () => ({ name: unique("À voir "), filter })),
  right(createSavedView, "keep a team's view", ({ otherTeamId }) => ({
    name: unique("À voir "),
    filter,
    teamId: otherTeamId,
  })),
  right(updateSavedView, "change a team's view", async (scene) => ({
    ...(await ofTeam(scene)),
    name: unique("Autres "),
  })),
  right(updateSavedView, "rename a colleague's", async (scene) => ({
    ...(await ofColleague(scene)),
    name: unique("Autres "),
  })),
  right(shareSavedView, "take a colleague's", async (scene) => ({ ...(await ofColleague(scene)), teamId: null })),
  right(deleteSavedView, "delete a colleague's", (scene) => ofColleague(scene)),
  right(updateSavedView, "change another's view", async (scene) => ({
    ...(await ofSomebody(scene)),
    name: unique("Autres "),
  })),
  right(shareSavedView, "take a team's view", async (scene) => ({ ...(await ofTeam(scene)), teamId: null })),
  right(deleteSavedView, "delete a team's view", (scene) => ofTeam(scene)),
  right(restoreSavedView, "bring a view back", (scene) => ofTeam(scene, new Date())),
  right(chooseColumns, "choose columns", () => ({ viewId: null, columns: chosen })),
  right(recordExport, "record an export", () => ({ filter, count: 3, whole: true })),
];
