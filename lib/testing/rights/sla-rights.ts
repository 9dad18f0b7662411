import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { raiseAlarms } from "../../sla/commands/raise-alarms";
import { recountDeadlines } from "../../sla/commands/recount-deadlines";
import { readTable, rightsOf, type Right } from "./right";
import type { Scene } from "./scene";

export const slaTable = readTable(`
                           requester  follower  stranger  technician  restricted  manager  admin  anonymous  job
  count deadlines again    no         no        no        no          no          no       no     no         yes
  raise alarms             no         no        no        no          no          no       no     no         yes
`);

const right = rightsOf(slaTable);

async function behind({ ticket }: Scene) {
  await db.ticketSla.create({ data: { ticketId: ticket, acceptFrom: now(), alarmAt: now() } });
  return {};
}

/** How each act on deadlines is tried. */
export const slaRights: readonly Right[] = [
  right(recountDeadlines, "count deadlines again", behind),
  right(raiseAlarms, "raise alarms", behind),
];
