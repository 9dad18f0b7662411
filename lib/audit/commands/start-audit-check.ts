import { z } from "zod";
import { defineCommand } from "../../define-command";
import { forbidden } from "../../platform/errors";
import { auditEvent } from "../events";
import { auditPolicy } from "../policy";

/** Asks the worker to check the whole history; where a check is under way it is that one. Gives its id. For administrators; throws forbidden. */
export const startAuditCheck = defineCommand({
  name: "audit.startCheck",
  input: z.strictObject({ of: z.literal("everything") }),
  scope: "admin",
  load: (tx) =>
    tx.auditCheck.findFirst({
      where: { state: { in: ["waiting", "running"] } },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  authorize: auditPolicy.startCheck,
  run: async ({ tx, actor, target: running, now }) => {
    if (actor.kind !== "user") throw forbidden();
    if (running) return { result: running, unchanged: true };
    const check = await tx.auditCheck.create({
      data: { startedById: actor.userId, startedAt: now },
      select: { id: true },
    });
    return { result: check, events: [auditEvent("audit.checkStarted", { checkId: check.id })] };
  },
});
