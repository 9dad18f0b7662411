import { claimAuditCheck } from "../../audit/commands/claim-audit-check";
import { keepAuditCheck } from "../../audit/commands/keep-audit-check";
import { recordAnchor } from "../../audit/commands/record-anchor";
import { startAuditCheck } from "../../audit/commands/start-audit-check";
import { db } from "../../platform/db/client";
import { continueErasure } from "../../privacy/commands/continue-erasure";
import { recordTicketExport } from "../../tickets/commands/record-ticket-export";
import { readTable, rightsOf, type Right } from "./right";
import type { Scene } from "./scene";

export const historyTable = readTable(`
                           requester  follower  stranger  technician  restricted  manager  admin  anonymous  job
  check the history        no         no        no        no          no          no       yes    no         no
  take up a check          no         no        no        no          no          no       no     no         yes
  go on with a check       no         no        no        no          no          no       no     no         yes
  note an anchor           no         no        no        no          no          no       no     no         yes
  go on erasing            no         no        no        no          no          no       no     no         yes
  export a ticket          yes        yes       gone      yes         gone        yes      yes    gone       no
`);

const right = rightsOf(historyTable);

async function aCheck(state: "waiting" | "running") {
  await db.auditCheck.deleteMany();
  return db.auditCheck.create({ data: { startedById: 1, state }, select: { id: true } });
}

async function noCheck() {
  await db.auditCheck.deleteMany();
  return {};
}

async function beingErased({ target }: Scene) {
  await db.erasure.create({ data: { userId: target.id } });
  return {};
}

/** How each act on the history itself, and on all that is kept of somebody, is tried. */
export const historyRights: readonly Right[] = [
  right(startAuditCheck, "check the history", noCheck),
  right(claimAuditCheck, "take up a check", async () => {
    await aCheck("waiting");
    return {};
  }),
  right(keepAuditCheck, "go on with a check", async () => ({ ...(await aCheck("running")), checked: 1, total: 2 })),
  right(recordAnchor, "note an anchor", () => ({
    name: "2000-01-01-0001",
    digest: "0".repeat(64),
    sequence: 1,
    heads: 0,
  })),
  right(continueErasure, "go on erasing", beingErased),
  right(recordTicketExport, "export a ticket", ({ ticket }) => ({ number: ticket, format: "pdf" })),
];
