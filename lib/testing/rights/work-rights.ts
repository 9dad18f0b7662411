import { countReplyUse } from "../../canned-replies/commands/count-reply-use";
import { createCannedReply } from "../../canned-replies/commands/create-canned-reply";
import { deleteCannedReply } from "../../canned-replies/commands/delete-canned-reply";
import { restoreCannedReply } from "../../canned-replies/commands/restore-canned-reply";
import { updateCannedReply } from "../../canned-replies/commands/update-canned-reply";
import { addChecklistEntries } from "../../checklists/commands/add-checklist-entries";
import { moveChecklistEntry } from "../../checklists/commands/move-checklist-entry";
import { removeChecklistEntry } from "../../checklists/commands/remove-checklist-entry";
import { renameChecklistEntry } from "../../checklists/commands/rename-checklist-entry";
import { tickChecklistEntry } from "../../checklists/commands/tick-checklist-entry";
import { db } from "../../platform/db/client";
import { rateTicket } from "../../satisfaction/commands/rate-ticket";
import { applyChanges } from "../../tickets/commands/apply-changes";
import { SeveralChanges } from "../../tickets/schema";
import { addTime } from "../../time-spent/commands/add-time";
import { changeTime } from "../../time-spent/commands/change-time";
import { dropTimer } from "../../time-spent/commands/drop-timer";
import { removeTime } from "../../time-spent/commands/remove-time";
import { startTimer } from "../../time-spent/commands/start-timer";
import { stopTimer } from "../../time-spent/commands/stop-timer";
import { readTable, rightsOf, type Right } from "./right";
import type { Scene } from "./scene";

/** The ticket is not the restricted technician's team's; the team's reply is. */
export const workTable = readTable(`
                           requester  follower  stranger  technician  restricted  manager  admin  anonymous  job
  add to the checklist     no         no        gone      yes         gone        no       yes    gone       no
  tick an entry            no         no        gone      yes         gone        no       yes    gone       no
  rename an entry          no         no        gone      yes         gone        no       yes    gone       no
  move an entry            no         no        gone      yes         gone        no       yes    gone       no
  remove an entry          no         no        gone      yes         gone        no       yes    gone       no
  count time               no         no        gone      yes         gone        no       yes    gone       no
  correct one's time       no         no        gone      yes         gone        no       yes    gone       no
  correct another's time   no         no        gone      no          gone        no       no     gone       no
  remove one's time        no         no        gone      yes         gone        no       yes    gone       no
  start a timer            no         no        gone      yes         gone        no       yes    no         no
  stop one's timer         no         no        gone      yes         gone        no       yes    no         no
  drop one's timer         no         no        gone      yes         gone        no       yes    no         no
  judge the outcome        yes        no        gone      no          gone        no       no     gone       no
  set several fields       no         no        gone      yes         gone        no       yes    gone       no
  set what managers may    no         no        gone      yes         gone        yes      yes    gone       no
  keep a reply             no         no        no        yes         yes         no       yes    no         no
  keep a team's reply      no         no        no        no          yes         no       yes    no         no
  keep the centre's reply  no         no        no        no          no          no       yes    no         no
  change a team's reply    gone       gone      gone      gone        yes         no       yes    gone       gone
  change another's reply   gone       gone      gone      gone        gone        gone     gone   gone       gone
  delete the centre's      gone       gone      gone      no          no          no       yes    gone       gone
  bring a reply back       gone       gone      gone      gone        yes         no       yes    gone       gone
  use the centre's reply   gone       gone      gone      yes         yes         yes      yes    gone       gone
`);

const right = rightsOf(workTable);
const at = ({ ticket: number }: Scene) => ({ number });
const resolved = { status: "resolved" } as const;
const entries = [{ text: "Un" }];
const priority = { property: "priority", priority: "urgent" };
const priorityOnly = SeveralChanges.parse({ changes: [priority] });
const several = SeveralChanges.parse({
  changes: [priority, { property: "status", status: "waiting" }],
  checklist: ["Un"],
});
const content = { name: "Mot de passe", textFr: "Bonjour {{prénom}}", sets: { priority: "high" as const } };

async function withEntries(scene: Scene) {
  const entry = (text: string, position: number) =>
    db.checklistEntry.create({ data: { ticketId: scene.ticket, text, position }, select: { id: true } });
  const [first, second] = [await entry("Un", 1), await entry("Deux", 2)];
  await db.ticket.update({ where: { id: scene.ticket }, data: { checklistCount: 2 }, select: { id: true } });
  return { ...at(scene), id: first.id, afterId: second.id };
}

async function withTime(scene: Scene, userId: number) {
  const data = { ticketId: scene.ticket, userId, minutes: 30, day: new Date("2026-01-05T00:00:00Z") };
  const { id } = await db.timeEntry.create({ data, select: { id: true } });
  return { ...at(scene), id };
}
const ownTime = (scene: Scene) => withTime(scene, scene.me || scene.target.id);

async function withTimer(scene: Scene) {
  const userId = scene.me || scene.target.id;
  await db.runningTimer.deleteMany({ where: { userId } });
  await db.runningTimer.create({ data: { userId, ticketId: scene.ticket, startedAt: new Date() } });
  return at(scene);
}

async function stored(owner: { ownerId?: number; teamId?: number; keeper: string }, deletedAt: Date | null = null) {
  const data = { name: "Imprimante", textFr: "Bonjour", textEn: "", sets: {}, ...owner, deletedAt };
  return { id: (await db.cannedReply.create({ data, select: { id: true } })).id, version: 1 };
}
const ofTeam = ({ otherTeamId }: Scene, deletedAt: Date | null = null) =>
  stored({ teamId: otherTeamId, keeper: `team:${String(otherTeamId)}` }, deletedAt);
const ofSomebody = ({ target }: Scene) => stored({ ownerId: target.id, keeper: `user:${String(target.id)}` });
const ofCentre = () => stored({ keeper: "centre" });

/** How each act on checklists, time, ratings and ready replies is tried. */
export const workRights: readonly Right[] = [
  right(addChecklistEntries, "add to the checklist", (scene) => ({ ...at(scene), entries })),
  right(tickChecklistEntry, "tick an entry", async (scene) => ({ ...(await withEntries(scene)), done: true })),
  right(renameChecklistEntry, "rename an entry", async (scene) => ({
    ...(await withEntries(scene)),
    version: 1,
    text: "Trois",
  })),
  right(moveChecklistEntry, "move an entry", withEntries),
  right(removeChecklistEntry, "remove an entry", withEntries),
  right(addTime, "count time", (scene) => ({ ...at(scene), duration: "1h30" })),
  right(changeTime, "correct one's time", async (scene) => ({ ...(await ownTime(scene)), duration: "2h" })),
  right(changeTime, "correct another's time", async (scene) => ({
    ...(await withTime(scene, scene.target.id)),
    duration: "2h",
  })),
  right(removeTime, "remove one's time", ownTime),
  right(startTimer, "start a timer", async (scene) => {
    await db.runningTimer.deleteMany({ where: { userId: scene.me } });
    return at(scene);
  }),
  right(stopTimer, "stop one's timer", withTimer),
  right(dropTimer, "drop one's timer", withTimer),
  right(rateTicket, "judge the outcome", (scene) => ({ ...at(scene), score: "good" }), resolved),
  right(applyChanges, "set several fields", (scene) => ({ ...at(scene), also: several })),
  right(applyChanges, "set what managers may", (scene) => ({ ...at(scene), also: priorityOnly })),
  right(createCannedReply, "keep a reply", () => content),
  right(createCannedReply, "keep a team's reply", ({ otherTeamId }) => ({ ...content, keeper: otherTeamId })),
  right(createCannedReply, "keep the centre's reply", () => ({ ...content, keeper: "centre" })),
  right(updateCannedReply, "change a team's reply", async (scene) => ({
    ...(await ofTeam(scene)),
    ...content,
    keeper: scene.otherTeamId,
  })),
  right(updateCannedReply, "change another's reply", async (scene) => ({
    ...(await ofSomebody(scene)),
    ...content,
    keeper: "me",
  })),
  right(deleteCannedReply, "delete the centre's", ofCentre),
  right(restoreCannedReply, "bring a reply back", (scene) => ofTeam(scene, new Date())),
  right(countReplyUse, "use the centre's reply", ofCentre),
];
