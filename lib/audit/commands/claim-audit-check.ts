import { z } from "zod";
import { defineCommand } from "../../define-command";
import { auditPolicy } from "../policy";

/** A worker that has been silent for so long is dead. */
const SILENT_MS = 60_000;

/** Takes the next check of the history that waits, or whose worker died; gives its id, or null. For the worker. */
export const claimAuditCheck = defineCommand({
  name: "audit.claimCheck",
  input: z.object({}),
  load: (tx) =>
    tx.auditCheck.findFirst({
      where: { state: { in: ["waiting", "running"] } },
      orderBy: { id: "asc" },
      select: { id: true, state: true, beatAt: true },
    }),
  authorize: auditPolicy.carryOutCheck,
  run: async ({ tx, target: next, now }) => {
    const alive = next?.beatAt && now.getTime() - next.beatAt.getTime() < SILENT_MS;
    if (!next || alive) return { result: { id: null }, unchanged: true };
    // As it was read: of two workers, one gets it.
    const { count } = await tx.auditCheck.updateMany({
      where: { id: next.id, state: next.state, beatAt: next.beatAt },
      data: { state: "running", beatAt: now, checked: 0 },
    });
    return { result: { id: count === 1 ? next.id : null }, unrecorded: "derived" };
  },
});
