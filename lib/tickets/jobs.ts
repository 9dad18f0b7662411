import type { ScheduledJob } from "../platform/outbox/subscriber";
import { CLOSE_BATCH, closeResolvedTickets } from "./commands/close-resolved-tickets";

const EVERY_TEN_MINUTES_MS = 10 * 60_000;

/** Closes what has been resolved for seven days, batch after batch. */
export const closeResolvedJob: ScheduledJob = {
  name: "close-resolved-tickets",
  everyMs: EVERY_TEN_MINUTES_MS,
  run: async (actor) => {
    while ((await closeResolvedTickets(actor, {})).closed === CLOSE_BATCH);
  },
};
