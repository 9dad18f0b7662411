import type { SystemActor } from "../platform/actor";
import { now } from "../platform/clock";
import { errorFacts, log } from "../platform/log";
import type { ScheduledJob } from "../platform/outbox/subscriber";
import { processState } from "../platform/process-state";
import { anchorNames, anchorPlace, type Anchor, type AnchorPlace } from "./anchors/anchor-file";
import { writeAnchor } from "./anchors/write-anchor";
import { claimAuditCheck } from "./commands/claim-audit-check";
import { keepAuditCheck } from "./commands/keep-audit-check";
import { recordAnchor } from "./commands/record-anchor";
import { verifyHistory, type Progress } from "./verify/verify-history";

const EVERY_SECOND_MS = 1_000;
const EVERY_TEN_MINUTES_MS = 10 * 60_000;
const TOLD_EVERY_MS = 1_000;

/** What takes minutes at a million events is done beside the worker's other work, once at a time. */
const underWay = () => processState("audit-work", () => new Set<string>());

function beside(name: string, work: () => Promise<void>): void {
  if (underWay().has(name)) return;
  underWay().add(name);
  const done = work().catch((error: unknown) => {
    log().error({ job: name, ...errorFacts(error) }, "job failed");
  });
  void done.finally(() => underWay().delete(name));
}

/** Writes the next anchor of the history, and puts it in the history. Throws AnchorTrouble. */
export async function anchorHistory(actor: SystemActor, place: AnchorPlace = anchorPlace()): Promise<Anchor> {
  const anchor = await writeAnchor(place);
  const { name, digest, sequence, heads } = anchor;
  await recordAnchor(actor, { name, digest, sequence, heads });
  log().info({ anchor: name, digest, heads }, "history anchored");
  return anchor;
}

/** Anchors the history once a day. */
export const anchorJob: ScheduledJob = {
  name: "anchor-history",
  everyMs: EVERY_TEN_MINUTES_MS,
  run: (actor) => {
    const today = now().toISOString().slice(0, 10);
    if (!anchorNames(anchorPlace().directory).at(-1)?.startsWith(today))
      beside("anchor-history", async () => {
        await anchorHistory(actor);
      });
    return Promise.resolve();
  },
};

/** Carries out the check of the history that an administrator asked for, if there is one. */
export async function carryOutCheck(actor: SystemActor, directory: string = anchorPlace().directory): Promise<void> {
  const { id } = await claimAuditCheck(actor, {});
  if (id === null) return;
  let [told, progress] = [0, { checked: 0, total: 0 } satisfies Progress];
  const onProgress = async (reached: Progress) => {
    progress = reached;
    if (now().getTime() - told < TOLD_EVERY_MS) return;
    told = now().getTime();
    await keepAuditCheck(actor, { id, ...reached });
  };
  try {
    const verdict = await verifyHistory({ directory, onProgress });
    await keepAuditCheck(actor, { id, checked: progress.total, total: progress.total, verdict });
  } catch (error) {
    await keepAuditCheck(actor, { id, ...progress, failed: true });
    throw error;
  }
}

/** Looks for checks of the history to carry out. */
export const auditCheckJob: ScheduledJob = {
  name: "check-history",
  everyMs: EVERY_SECOND_MS,
  run: (actor) => {
    beside("check-history", () => carryOutCheck(actor));
    return Promise.resolve();
  },
};
