import { systemActor } from "../actor";
import { now } from "../clock";
import { errorFacts, log } from "../log";
import { pause } from "../pause";
import { deliverDue } from "./deliver";
import { expandOutbox } from "./expand";
import type { ScheduledJob, Subscriber } from "./subscriber";

const IDLE_MS = 500;
const AFTER_ERROR_MS = 2_000;

export type WorkerOptions = { subscribers: readonly Subscriber[]; jobs: readonly ScheduledJob[]; signal: AbortSignal };

async function runDueJobs(jobs: readonly ScheduledJob[], lastRuns: Map<string, number>): Promise<void> {
  for (const job of jobs) {
    const at = now().getTime();
    if (at - (lastRuns.get(job.name) ?? 0) < job.everyMs) continue;
    lastRuns.set(job.name, at);
    try {
      await job.run(systemActor(job.name));
    } catch (error) {
      log().error({ job: job.name, ...errorFacts(error) }, "job failed");
    }
  }
}

/** Delivers events and runs jobs until the signal aborts; a lost database only makes it wait. */
export async function runWorker({ subscribers, jobs, signal }: WorkerOptions): Promise<void> {
  const lastRuns = new Map<string, number>();
  while (!signal.aborted) {
    try {
      const expanded = await expandOutbox(subscribers);
      const delivered = await deliverDue(subscribers);
      await runDueJobs(jobs, lastRuns);
      if (expanded + delivered === 0) await pause(IDLE_MS, signal);
    } catch (error) {
      log().warn(errorFacts(error), "worker waits for the database");
      await pause(AFTER_ERROR_MS, signal);
    }
  }
}

/** Delivers everything that is due now and returns; for tests and the seed. */
export async function drainOutbox(subscribers: readonly Subscriber[]): Promise<void> {
  while ((await expandOutbox(subscribers)) + (await deliverDue(subscribers)) > 0);
}
