import { now } from "../platform/clock";
import { db } from "../platform/db/client";
import type { ScheduledJob } from "../platform/outbox/subscriber";

const DAY_MS = 24 * 60 * 60_000;
const KEPT_MS = 30 * DAY_MS;

/** Deletes sessions and links that ended over 30 days ago: nothing shows them any more. */
export const purgeSignInsJob: ScheduledJob = {
  name: "purge-sign-ins",
  everyMs: DAY_MS,
  run: async () => {
    const before = new Date(now().getTime() - KEPT_MS);
    const ended = { where: { expiresAt: { lt: before } } };
    await db.session.deleteMany({ where: { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] } });
    await db.passwordReset.deleteMany(ended);
    await db.emailConfirmation.deleteMany(ended);
    await db.invitation.deleteMany(ended);
  },
};
