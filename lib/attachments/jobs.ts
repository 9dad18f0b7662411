import { db } from "../platform/db/client";
import type { ScheduledJob } from "../platform/outbox/subscriber";
import { scannerAnswers, scansFiles } from "../platform/virus-scan";
import { settleHeld } from "./commands/settle-held";
import { unscopedCompareStorage, unscopedForgetUnsent, unscopedRemoveDeleted } from "./sweep";

const TEN_SECONDS_MS = 10_000;
const HALF_MINUTE_MS = 30_000;
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const AT_ONCE = 20;

function unscopedHeldFiles(after: number) {
  return db.attachment.findMany({
    where: { state: "held", id: { gt: after } },
    select: { id: true },
    orderBy: { id: "asc" },
    take: AT_ONCE,
  });
}

/** Looks through what was held while the scanner was away, the oldest first, until it is away again: one file that it can't judge keeps no other. */
export const scanHeldJob: ScheduledJob = {
  name: "scan-held-files",
  everyMs: HALF_MINUTE_MS,
  run: async (actor) => {
    if (!scansFiles()) return;
    for (let held = await unscopedHeldFiles(0); held.length > 0; held = await unscopedHeldFiles(held.at(-1)?.id ?? 0))
      for (const { id } of held)
        if ((await settleHeld(actor, { id })) === "unknown" && !(await scannerAnswers())) return;
  },
};

/** Removes the files of what people took away. */
export const removeDeletedFilesJob: ScheduledJob = {
  name: "remove-deleted-files",
  everyMs: TEN_SECONDS_MS,
  run: unscopedRemoveDeleted,
};

/** Forgets uploads that were never sent. */
export const forgetUnsentFilesJob: ScheduledJob = {
  name: "forget-unsent-files",
  everyMs: HOUR_MS,
  run: unscopedForgetUnsent,
};

/** Compares the storage with the rows: no orphan stays, and what is missing is known. */
export const compareStorageJob: ScheduledJob = {
  name: "compare-storage",
  everyMs: DAY_MS,
  run: async () => {
    await unscopedCompareStorage();
  },
};
