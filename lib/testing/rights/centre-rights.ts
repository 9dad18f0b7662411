import { createCategory } from "../../categories/commands/create-category";
import { moveCategory } from "../../categories/commands/move-category";
import { updateCategory } from "../../categories/commands/update-category";
import { retryDeliveries } from "../../deliveries/commands/retry-deliveries";
import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { updateSettings } from "../../settings/commands/update-settings";
import { readCentre } from "../../settings/read-centre";
import { addTeamMember } from "../../teams/commands/add-team-member";
import { changeUserTeams } from "../../teams/commands/change-user-teams";
import { createTeam } from "../../teams/commands/create-team";
import { removeTeamMember } from "../../teams/commands/remove-team-member";
import { updateTeam } from "../../teams/commands/update-team";
import { changeRole } from "../../users/commands/change-role";
import { createServiceAccount } from "../../users/commands/create-service-account";
import { createUser } from "../../users/commands/create-user";
import { deactivateUser } from "../../users/commands/deactivate-user";
import { erasePerson } from "../../users/commands/erase-person";
import { inviteAdministrator } from "../../users/commands/invite-administrator";
import { reactivateUser } from "../../users/commands/reactivate-user";
import { renameUser } from "../../users/commands/rename-user";
import { resendInvitation } from "../../users/commands/resend-invitation";
import { aCategory, aTeam, aTechnician, unique } from "../factories";
import { readTable, rightsOf, type Right } from "./right";
import type { Scene } from "./scene";

export const centreTable = readTable(`
                           requester  follower  stranger  technician  restricted  manager  admin  anonymous  job
  invite a person          no         no        no        no          no          no       yes    no         no
  make a program's account  no        no        no        no          no          no       yes    no         no
  invite them again        gone       gone      gone      no          no          no       yes    gone       no
  rename                   gone       gone      gone      no          no          no       yes    gone       no
  change a role            gone       gone      gone      no          no          no       yes    gone       no
  change one's own role    gone       gone      gone      no          no          no       no     gone       no
  deactivate               gone       gone      gone      no          no          no       yes    gone       no
  deactivate oneself       gone       gone      gone      no          no          no       no     gone       no
  reactivate               gone       gone      gone      no          no          no       yes    gone       no
  erase a person           gone       gone      gone      no          no          no       yes    gone       yes
  erase oneself            gone       gone      gone      no          no          no       no     gone       yes
  make an administrator    no         no        no        no          no          no       no     no         yes
  make a team              no         no        no        no          no          no       yes    no         no
  change a team            gone       gone      gone      no          no          no       yes    gone       no
  add a member             gone       gone      gone      no          no          no       yes    gone       no
  remove a member          gone       gone      gone      no          no          no       yes    gone       no
  change somebody's teams  gone       gone      gone      no          no          no       yes    gone       no
  make a category          no         no        no        no          no          no       yes    no         no
  change a category        no         no        no        no          no          no       yes    gone       no
  move a category          no         no        no        no          no          no       yes    gone       no
  change the settings      no         no        no        no          no          no       yes    no         no
  try deliveries again     no         no        no        no          no          no       yes    no         no
`);

const right = rightsOf(centreTable);
const target = (scene: Scene) => ({ id: scene.target.id, version: 1 });
const oneself = (scene: Scene) => ({ id: scene.me || scene.target.id, version: 1 });
const aNewTeam = async () => (await aTeam()).id;
const membership = async () => ({ teamId: await aNewTeam(), userId: (await aTechnician()).id });

async function invited(scene: Scene) {
  await db.user.update({ where: { id: scene.target.id }, data: { passwordHash: null } });
  return { id: scene.target.id };
}

async function out(scene: Scene) {
  await db.user.update({ where: { id: scene.target.id }, data: { active: false } });
  return target(scene);
}

async function otherTeams() {
  return { userId: (await aTechnician()).id, teamIds: [await aNewTeam()] };
}

async function parkedDelivery() {
  const facts = { eventId: 1, subscriber: unique("mail-"), state: "parked" as const, nextAttemptAt: now() };
  return { ids: [(await db.eventDelivery.create({ data: facts, select: { id: true } })).id] };
}

async function member() {
  const facts = await membership();
  await db.teamMember.create({ data: facts });
  return facts;
}

/** How each act on people, teams, categories and settings is tried. */
export const centreRights: readonly Right[] = [
  right(createUser, "invite a person", () => ({ name: "Zoé Blanc", email: `${unique("z")}@example.test` })),
  right(createServiceAccount, "make a program's account", () => ({ name: "Relevés", role: "technician" as const })),
  right(resendInvitation, "invite them again", invited),
  right(renameUser, "rename", (scene) => ({ ...target(scene), name: "Autrement" })),
  right(changeRole, "change a role", (scene) => ({ ...target(scene), role: "technician" })),
  right(changeRole, "change one's own role", (scene) => ({ ...oneself(scene), role: "manager" })),
  right(deactivateUser, "deactivate", target),
  right(deactivateUser, "deactivate oneself", oneself),
  right(reactivateUser, "reactivate", out),
  right(erasePerson, "erase a person", ({ target: { id } }) => ({ id })),
  right(erasePerson, "erase oneself", ({ me, target: { id } }) => ({ id: me || id })),
  right(inviteAdministrator, "make an administrator", () => ({ email: `${unique("a")}@example.test` })),
  right(createTeam, "make a team", () => ({ name: unique("Équipe ") })),
  right(updateTeam, "change a team", async () => ({ id: await aNewTeam(), version: 1, name: unique("Équipe ") })),
  right(addTeamMember, "add a member", membership),
  right(removeTeamMember, "remove a member", member),
  right(changeUserTeams, "change somebody's teams", otherTeams),
  right(createCategory, "make a category", () => ({
    name: unique("Sujet "),
    icon: "monitor",
    kind: "other",
    defaultTeamId: null,
  })),
  right(updateCategory, "change a category", async () => ({
    id: (await aCategory()).id,
    version: 1,
    name: unique("Sujet "),
  })),
  right(moveCategory, "move a category", async () => {
    const category = await aCategory();
    await db.category.update({ where: { id: category.id }, data: { position: 500 } });
    return { id: category.id, position: 0 };
  }),
  right(updateSettings, "change the settings", async () => {
    const { revision } = await readCentre(db);
    return { revision, name: unique("Centre ") };
  }),
  right(retryDeliveries, "try deliveries again", parkedDelivery),
];
