import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { createCalendar } from "../../sla/commands/create-calendar";
import { createPolicy } from "../../sla/commands/create-policy";
import { deleteCalendar } from "../../sla/commands/delete-calendar";
import { deletePolicy } from "../../sla/commands/delete-policy";
import { raiseAlarms } from "../../sla/commands/raise-alarms";
import { recountDeadlines } from "../../sla/commands/recount-deadlines";
import { updateCalendar } from "../../sla/commands/update-calendar";
import { updatePolicy } from "../../sla/commands/update-policy";
import { aCategory, unique } from "../factories";
import { readTable, rightsOf, type Right } from "./right";
import type { Scene } from "./scene";

export const slaTable = readTable(`
                           requester  follower  stranger  technician  restricted  manager  admin  anonymous  job
  count deadlines again    no         no        no        no          no          no       no     no         yes
  raise alarms             no         no        no        no          no          no       no     no         yes
  make a calendar          no         no        no        no          no          no       yes    no         no
  change a calendar        gone       gone      gone      gone        gone        gone     yes    gone       gone
  delete a calendar        gone       gone      gone      gone        gone        gone     yes    gone       gone
  make a policy            no         no        no        no          no          no       yes    no         no
  change a policy          gone       gone      gone      gone        gone        gone     yes    gone       gone
  delete a policy          gone       gone      gone      gone        gone        gone     yes    gone       gone
`);

const right = rightsOf(slaTable);

async function behind({ ticket }: Scene) {
  await db.ticketSla.create({ data: { ticketId: ticket, acceptFrom: now(), alarmAt: now() } });
  return {};
}

const hours = { timeZone: null, frenchHolidays: true, slots: [{ weekday: 1, from: 540, to: 720 }], closings: [] };
const aCalendar = () => db.calendar.create({ data: { name: unique("Horaires ") }, select: { id: true } });

async function policyFacts() {
  const targets = { acceptMinutes: null, respondMinutes: 60, resolveMinutes: null };
  const { id: categoryId } = await aCategory();
  return { name: unique("Règle "), categoryId, teamId: null, priority: null, calendarId: 1, ...targets };
}

async function policy() {
  const facts = await policyFacts();
  return { ...facts, id: (await db.slaPolicy.create({ data: facts, select: { id: true } })).id };
}

/** How each act on deadlines is tried. */
export const slaRights: readonly Right[] = [
  right(recountDeadlines, "count deadlines again", behind),
  right(raiseAlarms, "raise alarms", behind),
  right(createCalendar, "make a calendar", () => ({ name: unique("Horaires "), ...hours })),
  right(updateCalendar, "change a calendar", async () => ({
    ...(await aCalendar()),
    version: 1,
    name: unique("Horaires "),
    ...hours,
  })),
  right(deleteCalendar, "delete a calendar", aCalendar),
  right(createPolicy, "make a policy", policyFacts),
  right(updatePolicy, "change a policy", async () => ({ ...(await policy()), version: 1, active: false })),
  right(deletePolicy, "delete a policy", async () => ({ id: (await policy()).id })),
];
