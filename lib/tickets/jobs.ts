import type { ScheduledJob } from "../platform/outbox/subscriber";
import { CLOSE_BATCH, closeResolvedTickets } from "./commands/close-resolved-tickets";
import { continueHandOver } from "./commands/continue-hand-over";
import { followAbsences } from "./commands/follow-absences";
import { REFRESH_BATCH, refreshSearchTerms } from "./commands/refresh-search-terms";
import { SWEEP_BATCH, sweepDrafts } from "./commands/sweep-drafts";

const EVERY_SECOND_MS = 1_000;
const EVERY_FIVE_SECONDS_MS = 5_000;
const EVERY_TEN_MINUTES_MS = 10 * 60_000;
const EVERY_DAY_MS = 24 * 60 * 60_000;

/** Closes what has been resolved for seven days, batch after batch. */
export const closeResolvedJob: ScheduledJob = {
  name: "close-resolved-tickets",
  everyMs: EVERY_TEN_MINUTES_MS,
  run: async (actor) => {
    while ((await closeResolvedTickets(actor, {})).closed === CLOSE_BATCH);
  },
};

/** Reads the words of tickets again where a renaming or a new release asks for it, batch after batch. */
export const refreshSearchJob: ScheduledJob = {
  name: "refresh-search-terms",
  everyMs: EVERY_FIVE_SECONDS_MS,
  run: async (actor) => {
    while ((await refreshSearchTerms(actor, {})).refreshed === REFRESH_BATCH);
  },
};

/** Offers the tickets of who is away to their teams, from the first day of an absence to its last. */
export const absenceJob: ScheduledJob = {
  name: "follow-absences",
  everyMs: EVERY_FIVE_SECONDS_MS,
  run: async (actor) => {
    while ((await followAbsences(actor, {})).followed);
  },
};

/** Moves the tickets of those who hand theirs over, batch after batch. */
export const handOverJob: ScheduledJob = {
  name: "hand-over",
  everyMs: EVERY_SECOND_MS,
  run: async (actor) => {
    while ((await continueHandOver(actor, {})).running);
  },
};

/** Forgets what people began to write and left for 90 days, batch after batch. */
export const sweepDraftsJob: ScheduledJob = {
  name: "sweep-drafts",
  everyMs: EVERY_DAY_MS,
  run: async (actor) => {
    while ((await sweepDrafts(actor, {})).swept === SWEEP_BATCH);
  },
};
