import type { ScheduledJob } from "../platform/outbox/subscriber";
import { ALARM_BATCH, raiseAlarms } from "./commands/raise-alarms";
import { RECOUNT_BATCH, recountDeadlines } from "./commands/recount-deadlines";

const RECOUNT_EVERY_MS = 5_000;
const ALARM_EVERY_MS = 30_000;

/** Counts open tickets by the policies and calendars of today, batch after batch; after a crash it goes on where it was. */
export const recountJob: ScheduledJob = {
  name: "recount-deadlines",
  everyMs: RECOUNT_EVERY_MS,
  run: async (actor) => {
    while ((await recountDeadlines(actor, {})).counted === RECOUNT_BATCH);
  },
};

/** Warns of deadlines that come near and escalates those that have passed. */
export const alarmJob: ScheduledJob = {
  name: "deadline-alarms",
  everyMs: ALARM_EVERY_MS,
  run: async (actor) => {
    while ((await raiseAlarms(actor, {})).told === ALARM_BATCH);
  },
};
