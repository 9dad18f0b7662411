import type { ScheduledJob } from "../platform/outbox/subscriber";
import { now } from "../platform/clock";
import { continueErasure } from "./commands/continue-erasure";

const EVERY_SECOND_MS = 1_000;
/** Then the worker looks after its other work. */
const LONGEST_MS = 2_000;

/** Goes on with erasing people, batch after batch. */
export const erasureJob: ScheduledJob = {
  name: "erase-people",
  everyMs: EVERY_SECOND_MS,
  run: async (actor) => {
    const until = now().getTime() + LONGEST_MS;
    while (now().getTime() < until && (await continueErasure(actor, {})).running);
  },
};
