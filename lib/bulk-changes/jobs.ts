import type { SystemActor, Via } from "../platform/actor";
import { personAtWork } from "../platform/auth/person-at-work";
import { now } from "../platform/clock";
import { db } from "../platform/db/client";
import { isUnreachable, isWriteConflict } from "../platform/db/errors";
import { AppError } from "../platform/errors";
import { errorFacts, log } from "../platform/log";
import type { ScheduledJob } from "../platform/outbox/subscriber";
import { abandonBulkChange } from "./commands/abandon-bulk-change";
import { continueBulkChange } from "./commands/continue-bulk-change";

const LOOK_EVERY_MS = 500;
/** Then the worker looks after its other work. */
const LONGEST_MS = 1_500;
const SIDE_BY_SIDE = 20;
const HOUR_MS = 60 * 60_000;
const KEPT_MS = 48 * HOUR_MS;
const FORGOTTEN_AT_ONCE = 20;

type Running = { id: number; startedById: number; via: string };

function unscopedRunning(): Promise<Running[]> {
  return db.bulkChange.findMany({
    where: { state: "running" },
    orderBy: { id: "asc" },
    take: SIDE_BY_SIDE,
    select: { id: true, startedById: true, via: true },
  });
}

/** A batch for the person who asked, as they are now; false when there is nothing more to do of it for this worker. */
async function workOn(system: SystemActor, { id, startedById, via }: Running): Promise<boolean> {
  try {
    const person = await personAtWork(startedById, via as Via);
    if (person) return (await continueBulkChange(person, { id })).more;
    await abandonBulkChange(system, { id, refusal: "signedOut" });
  } catch (error) {
    // Tried again soon: the database is away, or others keep being faster.
    if (isUnreachable(error) || isWriteConflict(error) || (error instanceof AppError && error.code === "unavailable"))
      throw error;
    log().error({ bulkChange: id, ...errorFacts(error) }, "bulk change failed");
    await abandonBulkChange(system, { id, refusal: "failed" });
  }
  return false;
}

/** Goes on with bulk changes, a batch of each in turn so that a large one holds up no small one; after a crash it goes on where it was. */
export const continueBulkChangesJob: ScheduledJob = {
  name: "continue-bulk-changes",
  everyMs: LOOK_EVERY_MS,
  run: async (actor) => {
    const until = now().getTime() + LONGEST_MS;
    let waiting = await unscopedRunning();
    while (waiting.length > 0 && now().getTime() < until) {
      const left: Running[] = [];
      for (const bulk of waiting) if (await workOn(actor, bulk)) left.push(bulk);
      waiting = left;
    }
  },
};

/** Forgets what bulk changes did to which tickets two days after; then they can't be undone. */
export const purgeBulkChangesJob: ScheduledJob = {
  name: "purge-bulk-changes",
  everyMs: HOUR_MS,
  run: async () => {
    const finishedAt = { lt: new Date(now().getTime() - KEPT_MS) };
    const where = { state: "done", finishedAt } as const;
    while ((await db.bulkChange.deleteMany({ where, limit: FORGOTTEN_AT_ONCE })).count === FORGOTTEN_AT_ONCE);
  },
};
