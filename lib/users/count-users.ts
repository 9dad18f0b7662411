import type { Role } from "../platform/actor";
import { db } from "../platform/db/client";
import { processState } from "../platform/process-state";
import type { UserCounts } from "./rows";

/** Booleans are 0 or 1, of whatever type of number the driver makes of them. */
type Group = { role: Role; active: number | bigint | boolean; invited: number | bigint; people: bigint };

/** Where there are more people than this, tabs show no counts: a count is never worth a scan. */
const COUNTED = 1_000;
const CACHE_MS = 5_000;
const state = () =>
  processState<{ counts: UserCounts | null; readAt: number }>("user-counts", () => ({ counts: null, readAt: 0 }));

function summed(groups: readonly Group[]): UserCounts | null {
  const counts = { all: 0, active: 0, invited: 0, deactivated: 0, learner: 0, technician: 0, manager: 0, admin: 0 };
  for (const { role, active, invited, people } of groups) {
    const count = Number(people);
    counts.all += count;
    if (Number(active) === 0) {
      counts.deactivated += count;
      continue;
    }
    counts.active += count;
    counts[role] += count;
    if (Number(invited) !== 0) counts.invited += count;
  }
  return counts.all < COUNTED ? counts : null;
}

/** How many accounts there are of each state and role, read at most every 5 s; null where they are too many to count. */
export async function unscopedUserCounts(): Promise<UserCounts | null> {
  const cached = state();
  if (Date.now() - cached.readAt < CACHE_MS) return cached.counts;
  const groups = await db.$queryRaw<Group[]>`
    SELECT role, active, invited, COUNT(*) AS people FROM (
      SELECT role, active, passwordHash IS NULL AS invited FROM User WHERE contact = FALSE AND service = FALSE LIMIT ${COUNTED}
    ) AS counted GROUP BY role, active, invited`;
  cached.counts = summed(groups);
  cached.readAt = Date.now();
  return cached.counts;
}

/** Forgets what was counted, so that a change shows at once in this process. */
export function forgetUserCounts(): void {
  state().readAt = 0;
}
