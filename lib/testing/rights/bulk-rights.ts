import { abandonBulkChange } from "../../bulk-changes/commands/abandon-bulk-change";
import { continueBulkChange } from "../../bulk-changes/commands/continue-bulk-change";
import { startBulkChange } from "../../bulk-changes/commands/start-bulk-change";
import { undoBulkChange } from "../../bulk-changes/commands/undo-bulk-change";
import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { aCategory, aTeam } from "../factories";
import { readTable, rightsOf, type Right } from "./right";
import type { Scene } from "./scene";

export const bulkTable = readTable(`
                           requester  follower  stranger  technician  restricted  manager  admin  anonymous  job
  set many states          no         no        no        yes         yes         no       yes    no         no
  set many priorities      no         no        no        yes         yes         yes      yes    no         no
  give many a lead         no         no        no        yes         yes         yes      yes    no         no
  send many to a team      no         no        no        yes         yes         no       yes    no         no
  put many in a category   no         no        no        yes         yes         no       yes    no         no
  go on with one's own     yes        yes       yes       yes         yes         yes      yes    gone       no
  go on with another's     gone       gone      gone      gone        gone        gone     gone   gone       no
  undo one's own           no         no        no        yes         yes         yes      yes    gone       no
  undo another's           gone       gone      gone      gone        gone        gone     gone   gone       no
  end another's            gone       gone      gone      gone        gone        gone     gone   gone       yes
`);

const right = rightsOf(bulkTable);
const change = { property: "priority", priority: "urgent" } as const;

async function aBulkChange(startedById: number, ticketId: number, state: "running" | "done") {
  const facts = { startedById, via: "page", property: "priority", change, state, total: 1 } as const;
  const done = state === "done" ? { changed: 1, finishedAt: now() } : {};
  const { id } = await db.bulkChange.create({ data: { ...facts, ...done, createdAt: now() } });
  const made = { result: "changed", before: { priority: "low" }, after: { priority: "normal" }, version: 1 } as const;
  await db.bulkChangeTicket.create({ data: { bulkChangeId: id, ticketId, ...(state === "done" ? made : {}) } });
  return { id };
}

const own = (state: "running" | "done") => (scene: Scene) => aBulkChange(scene.me, scene.ticket, state);
const anothers = (state: "running" | "done") => (scene: Scene) => aBulkChange(scene.target.id, scene.ticket, state);

/** How each act on many tickets is tried. */
export const bulkRights: readonly Right[] = [
  right(startBulkChange, "set many states", ({ ticket }) => ({
    change: { property: "status" as const, status: "resolved" as const },
    numbers: [ticket],
  })),
  right(startBulkChange, "set many priorities", ({ ticket }) => ({ change, numbers: [ticket] })),
  right(startBulkChange, "give many a lead", ({ ticket, people }) => ({
    change: { property: "lead" as const, leadId: people.technician.id },
    numbers: [ticket],
  })),
  right(startBulkChange, "send many to a team", async ({ ticket }) => ({
    change: { property: "team" as const, teamId: (await aTeam()).id },
    numbers: [ticket],
  })),
  right(startBulkChange, "put many in a category", async ({ ticket }) => ({
    change: { property: "category" as const, categoryId: (await aCategory()).id },
    numbers: [ticket],
  })),
  right(continueBulkChange, "go on with one's own", own("running")),
  right(continueBulkChange, "go on with another's", anothers("running")),
  right(undoBulkChange, "undo one's own", own("done")),
  right(undoBulkChange, "undo another's", anothers("done")),
  right(abandonBulkChange, "end another's", async (scene) => ({
    ...(await aBulkChange(scene.target.id, scene.ticket, "running")),
    refusal: "failed" as const,
  })),
];
