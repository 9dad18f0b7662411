import type { ScheduledJob } from "../platform/outbox/subscriber";
import { CLOSE_BATCH, closeResolvedTickets } from "./commands/close-resolved-tickets";
import { REFRESH_BATCH, refreshSearchTerms } from "./commands/refresh-search-terms";

const EVERY_TEN_MINUTES_MS = 10 * 60_000;

/** Closes what has been resolved for seven days, batch after batch. */
export const closeResolvedJob: ScheduledJob = {
  name: "close-resolved-tickets",
  everyMs: EVERY_TEN_MINUTES_MS,
  run: async (actor) => {
    while ((await closeResolvedTickets(actor, {})).closed === CLOSE_BATCH);
  },
};

const SEARCH_EVERY_MS = 5_000;

/** Reads the words of tickets again where a renaming or a new release asks for it, batch after batch. */
export const refreshSearchJob: ScheduledJob = {
  name: "refresh-search-terms",
  everyMs: SEARCH_EVERY_MS,
  run: async (actor) => {
    while ((await refreshSearchTerms(actor, {})).refreshed === REFRESH_BATCH);
  },
};
