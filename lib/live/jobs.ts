import { now } from "../platform/clock";
import { db } from "../platform/db/client";
import type { ScheduledJob } from "../platform/outbox/subscriber";

const HOUR_MS = 60 * 60_000;

/** Deletes who was at a ticket and is no longer: nobody is shown them. */
export const purgePresencesJob: ScheduledJob = {
  name: "purge-presences",
  everyMs: HOUR_MS,
  run: async () => {
    await db.ticketPresence.deleteMany({ where: { until: { lt: now() } } });
  },
};
