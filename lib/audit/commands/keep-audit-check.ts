import { defineCommand } from "../../define-command";
import { notFound } from "../../platform/errors";
import { auditEvent } from "../events";
import { auditPolicy } from "../policy";
import { KeepAuditCheck } from "../schema";

/** Notes how far a check of the history is, and at its end what came of it. For the worker; throws not_found once it is over. */
export const keepAuditCheck = defineCommand({
  name: "audit.keepCheck",
  input: KeepAuditCheck,
  load: async (tx, _actor, { id }) => {
    const check = await tx.auditCheck.findFirst({ where: { id, state: "running" }, select: { id: true } });
    if (!check) throw notFound();
    return check;
  },
  authorize: auditPolicy.carryOutCheck,
  run: async ({ tx, input: { id, checked, total, verdict, failed }, now }) => {
    const result = { id };
    const progress = { checked, total, beatAt: now };
    if (!verdict) {
      const over = failed ? { state: "failed" as const, finishedAt: now } : {};
      await tx.auditCheck.updateMany({ where: { id }, data: { ...progress, ...over } });
      return { result, unrecorded: "derived" };
    }
    const done = { ...progress, verdict, state: "done" as const, finishedAt: now };
    await tx.auditCheck.updateMany({ where: { id }, data: done });
    const { events, anchors, faultCount: faults } = verdict;
    return { result, events: [auditEvent("audit.checked", { checkId: id, events, anchors, faults })] };
  },
});
