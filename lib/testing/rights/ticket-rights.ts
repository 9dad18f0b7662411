import { addAbsence } from "../../absences/commands/add-absence";
import { endAbsence } from "../../absences/commands/end-absence";
import { showPresence } from "../../live/commands/show-presence";
import { addFollower } from "../../tickets/commands/add-follower";
import { answerOutcome } from "../../tickets/commands/answer-outcome";
import { assignTicket } from "../../tickets/commands/assign-ticket";
import { changeStatus } from "../../tickets/commands/change-status";
import { closeResolvedTickets } from "../../tickets/commands/close-resolved-tickets";
import { continueHandOver } from "../../tickets/commands/continue-hand-over";
import { followAbsences } from "../../tickets/commands/follow-absences";
import { startHandOver } from "../../tickets/commands/start-hand-over";
import { commentOnTicket } from "../../tickets/commands/comment-on-ticket";
import { markTicketRead } from "../../tickets/commands/mark-ticket-read";
import { openTicket } from "../../tickets/commands/open-ticket";
import { placeOnBoard } from "../../tickets/commands/place-on-board";
import { refreshSearchTerms } from "../../tickets/commands/refresh-search-terms";
import { releaseTicket } from "../../tickets/commands/release-ticket";
import { removeFollower } from "../../tickets/commands/remove-follower";
import { setDueDate } from "../../tickets/commands/set-due-date";
import { takeTicket } from "../../tickets/commands/take-ticket";
import { updateTicket } from "../../tickets/commands/update-ticket";
import { asAdmin } from "../actors";
import { db } from "../../platform/db/client";
import { aCategory, aTeam, aTechnician, aTicket, anAbsence } from "../factories";
import { readTable, rightsOf, type Right } from "./right";
import type { Scene } from "./scene";

export const ticketTable = readTable(`
                           requester  follower  stranger  technician  restricted  manager  admin  anonymous  job
  open for oneself         yes        yes       yes       yes         yes         yes      yes    no         no
  open for another         no         no        no        yes         yes         yes      yes    no         no
  open for a contact       no         no        no        yes         yes         yes      yes    no         no
  reply                    yes        yes       gone      yes         gone        yes      yes    gone       no
  reply and resolve        no         no        gone      yes         gone        no       yes    gone       no
  note                     no         no        gone      yes         gone        yes      yes    gone       no
  title of a new one       yes        no        gone      yes         gone        no       yes    gone       no
  text of a new one        yes        no        gone      yes         gone        no       yes    gone       no
  title of one taken up    no         no        gone      yes         gone        no       yes    gone       no
  priority                 no         no        gone      yes         gone        yes      yes    gone       no
  due date                 no         no        gone      yes         gone        yes      yes    gone       no
  place on the board       no         no        gone      yes         gone        yes      yes    gone       no
  category                 no         no        gone      yes         gone        no       yes    gone       no
  team                     no         no        gone      yes         gone        no       yes    gone       no
  type                     no         no        gone      yes         gone        no       yes    gone       no
  priority with a team     no         no        gone      yes         gone        no       yes    gone       no
  title with a priority    no         no        gone      yes         gone        no       yes    gone       no
  status                   no         no        gone      yes         gone        no       yes    gone       yes
  reopen a closed one      no         no        gone      yes         gone        no       yes    gone       yes
  confirm as requester     yes        no        gone      no          gone        no       no     gone       no
  reopen as requester      yes        no        gone      no          gone        no       no     gone       no
  cancel as requester      yes        no        gone      no          gone        no       no     gone       no
  assign                   no         no        gone      yes         gone        yes      yes    gone       no
  take                     no         no        gone      yes         gone        no       yes    gone       no
  release                  no         no        gone      yes         gone        no       yes    gone       no
  add a follower           yes        no        gone      yes         gone        yes      yes    gone       no
  add a follower found     no         no        gone      yes         gone        yes      yes    gone       no
  add an unknown address   yes        no        gone      yes         gone        yes      yes    gone       no
  remove a follower        yes        no        gone      yes         gone        yes      yes    gone       no
  remove who follows       yes        yes       gone      yes         gone        yes      yes    gone       no
  mark read                yes        yes       gone      yes         gone        yes      yes    gone       no
  show that one replies    yes        yes       gone      yes         gone        yes      yes    gone       no
  show that one notes      no         no        gone      yes         gone        yes      yes    gone       no
  close what is resolved   no         no        no        no          no          no       no     no         yes
  read words again         no         no        no        no          no          no       no     no         yes
  hand one's own over      gone       gone      gone      yes         yes         no       yes    gone       no
  hand another's over      gone       gone      gone      no          no          no       yes    gone       no
  move the handed over     no         no        no        no          no          no       no     no         yes
  follow absences          no         no        no        no          no          no       no     no         yes
  enter one's absence      gone       gone      gone      yes         yes         no       yes    gone       no
  enter another's absence  gone       gone      gone      no          no          no       yes    gone       no
  end another's absence    gone       gone      gone      no          no          no       yes    gone       no
`);

const right = rightsOf(ticketTable);
const DAY_MS = 24 * 60 * 60_000;
const title = "L’écran reste noir";
const at = ({ ticket }: Scene) => ({ number: ticket, version: 1 });
const number = ({ ticket }: Scene) => ({ number: ticket });
const opened = async () => ({ title, categoryId: (await aCategory()).id });
const reply = (scene: Scene) => ({ ...number(scene), kind: "reply" as const, body: "Bonjour" });

async function withFollower(scene: Scene) {
  await addFollower(asAdmin(scene.people.admin), { ...number(scene), email: scene.target.email });
  return { ...number(scene), userId: scene.target.id };
}

/** Puts those on the ticket who can be on it. */
async function onIt(scene: Scene) {
  if ([scene.people.technician.id, scene.people.admin.id].includes(scene.me)) {
    await takeTicket(scene.asker, number(scene));
  }
  return number(scene);
}

/** A technician who leads an open ticket. */
async function aLead() {
  const { id } = await aTechnician();
  await aTicket({ leadId: id });
  return { fromId: id, toId: null };
}

/** Somebody for what is one's own; 0 stands for nobody in particular. */
async function ownTickets({ me, target }: Scene) {
  if (me !== 0) await aTicket({ leadId: me });
  return { fromId: me || target.id, toId: null };
}

const nextYear = { firstDay: "2036-02-04", lastDay: "2036-02-05" };

async function anothersAbsence() {
  return { id: (await anAbsence((await aTechnician()).id, nextYear.firstDay, nextYear.lastDay)).id };
}

async function toMove() {
  const from = await aLead();
  await db.handOver.create({ data: { fromId: from.fromId, total: 1, startedById: from.fromId } });
  return {};
}

async function toFollow() {
  await anAbsence((await aTechnician()).id, "2026-01-01", "2036-01-01");
  return {};
}

/** How each act on tickets is tried. */
export const ticketRights: readonly Right[] = [
  right(openTicket, "open for oneself", opened),
  right(openTicket, "open for another", async ({ target }) => ({
    ...(await opened()),
    onBehalfOf: { userId: target.id },
  })),
  right(openTicket, "open for a contact", async () => ({
    ...(await opened()),
    onBehalfOf: { contact: { name: "Visite" } },
  })),
  right(commentOnTicket, "reply", reply),
  right(commentOnTicket, "reply and resolve", (scene) => ({ ...reply(scene), resolve: true })),
  right(commentOnTicket, "note", (scene) => ({ ...reply(scene), kind: "note" })),
  right(updateTicket, "title of a new one", (scene) => ({ ...at(scene), title })),
  right(updateTicket, "text of a new one", (scene) => ({ ...at(scene), description: "Depuis ce matin" })),
  right(updateTicket, "title of one taken up", (scene) => ({ ...at(scene), title }), { status: "in_progress" }),
  right(updateTicket, "priority", (scene) => ({ ...at(scene), priority: "urgent" })),
  right(setDueDate, "due date", (scene) => ({ ...at(scene), dueAt: "2026-12-04T11:00:00Z" })),
  right(placeOnBoard, "place on the board", async (scene) => ({
    ...at(scene),
    place: { under: (await aTicket()).id, over: null },
  })),
  right(updateTicket, "category", async (scene) => ({ ...at(scene), categoryId: (await aCategory()).id })),
  right(updateTicket, "team", async (scene) => ({ ...at(scene), teamId: (await aTeam()).id })),
  right(updateTicket, "type", (scene) => ({ ...at(scene), type: "maintenance" })),
  right(updateTicket, "priority with a team", (scene) => ({ ...at(scene), priority: "urgent", teamId: null })),
  right(updateTicket, "title with a priority", (scene) => ({ ...at(scene), title, priority: "urgent" })),
  right(changeStatus, "status", (scene) => ({ ...at(scene), status: "waiting" })),
  right(changeStatus, "reopen a closed one", (scene) => ({ ...at(scene), status: "in_progress" }), {
    status: "closed",
  }),
  right(answerOutcome, "confirm as requester", (scene) => ({ ...number(scene), move: "confirm" }), {
    status: "resolved",
  }),
  right(answerOutcome, "reopen as requester", (scene) => ({ ...number(scene), move: "reopen" }), {
    status: "resolved",
  }),
  right(answerOutcome, "cancel as requester", (scene) => ({ ...number(scene), move: "cancel" })),
  right(assignTicket, "assign", (scene) => ({ ...at(scene), leadId: scene.people.technician.id })),
  right(takeTicket, "take", number),
  right(releaseTicket, "release", onIt),
  right(addFollower, "add a follower found", ({ ticket, target }) => ({ number: ticket, userId: target.id })),
  right(addFollower, "add a follower", (scene) => ({ ...number(scene), email: scene.target.email })),
  right(addFollower, "add an unknown address", (scene) => ({ ...number(scene), email: `no-${scene.target.email}` })),
  right(removeFollower, "remove a follower", withFollower),
  right(removeFollower, "remove who follows", (scene) => ({ ...number(scene), userId: scene.people.follower.id })),
  right(markTicketRead, "mark read", number),
  right(showPresence, "show that one replies", (scene) => ({ ...number(scene), tab: "abcd", doing: "replying" })),
  right(showPresence, "show that one notes", (scene) => ({ ...number(scene), tab: "abcd", doing: "noting" })),
  right(refreshSearchTerms, "read words again", async ({ ticket }) => {
    await db.ticketSearchStale.upsert({ where: { ticketId: ticket }, create: { ticketId: ticket }, update: {} });
    return {};
  }),
  right(closeResolvedTickets, "close what is resolved", () => ({}), {
    status: "resolved",
    resolvedAt: new Date(Date.now() - 8 * DAY_MS),
  }),
  right(startHandOver, "hand one's own over", ownTickets),
  right(startHandOver, "hand another's over", aLead),
  right(continueHandOver, "move the handed over", toMove),
  right(followAbsences, "follow absences", toFollow),
  right(addAbsence, "enter one's absence", ({ me, target }) => ({ ...nextYear, userId: me || target.id })),
  right(addAbsence, "enter another's absence", async () => ({ ...nextYear, userId: (await aTechnician()).id })),
  right(endAbsence, "end another's absence", anothersAbsence),
];
