import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { forbidden } from "../../platform/errors";
import { auditPolicy } from "../policy";
import type { AnchorLine, AuditCheckRow, HistoryTrust } from "../rows";
import { visibleEvents } from "../scope";
import type { Verdict } from "../verdict";

const ANCHORS_SHOWN = 5;

async function lastCheck(): Promise<AuditCheckRow | null> {
  const check = await db.auditCheck.findFirst({ orderBy: { id: "desc" } });
  if (!check) return null;
  const { id, state, checked, total, startedAt, finishedAt } = check;
  return { id, state, checked, total, startedAt, finishedAt, verdict: check.verdict as Verdict | null };
}

async function lastAnchors(actor: Actor): Promise<AnchorLine[]> {
  const rows = await db.auditEvent.findMany({
    where: { AND: [{ name: "audit.anchored" }, visibleEvents(actor)] },
    orderBy: { id: "desc" },
    take: ANCHORS_SHOWN,
    select: { data: true, occurredAt: true },
  });
  return rows.map(({ data, occurredAt }) => {
    const { name, digest } = data as { name: string; digest: string };
    return { name, digest, at: occurredAt };
  });
}

/** Whether the history can be trusted: the last check of it, how far it is, and the last anchors, newest first. For managers and administrators; throws forbidden. */
export async function getTrust(actor: Actor): Promise<HistoryTrust> {
  if (!auditPolicy.read(actor)) throw forbidden();
  const [check, anchors] = await Promise.all([lastCheck(), lastAnchors(actor)]);
  return { check, anchors, can: { check: auditPolicy.startCheck(actor) } };
}
