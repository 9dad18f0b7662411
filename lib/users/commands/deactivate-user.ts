import { defineCommand } from "../../define-command";
import { releaseOpenAssignments } from "../../tickets/assignments";
import { requireOtherAdmin } from "../active-admins";
import { userEvent } from "../events";
import { changeUser, loadUser } from "../load-user";
import { userPolicy } from "../policy";
import type { ChangedUser } from "../rows";
import { UserAtVersion } from "../schema";

/**
 * Shuts a person out from their next request on, on every device, and takes them off their open tickets. Gives the new
 * version and how many tickets were released. Throws not_found, forbidden (oneself too), conflict on a stale version and for
 * the last administrator.
 */
export const deactivateUser = defineCommand({
  name: "user.deactivate",
  input: UserAtVersion,
  scope: "admin",
  load: (tx, actor, input) => loadUser(tx, actor, input.id),
  authorize: userPolicy.deactivate,
  run: async ({ tx, actor, input, target, now }) => {
    const result: ChangedUser = { id: target.id, version: target.version, releasedTickets: 0 };
    if (!target.active) return { result, unchanged: true };
    if (target.role === "admin") await requireOtherAdmin(tx, actor, target.id);
    const out = { active: false, tokenVersion: { increment: 1 } };
    result.version = await changeUser(tx, target, input.version, out, now);
    const sessions = await tx.session.updateMany({
      where: { userId: target.id, revokedAt: null, expiresAt: { gt: now } },
      data: { revokedAt: now },
    });
    const released = await releaseOpenAssignments(tx, actor, target.id, now);
    result.releasedTickets = released.length;
    const facts = { releasedTickets: released.length, endedSessions: sessions.count };
    return { result, events: [userEvent(target.id, "user.deactivated", facts), ...released] };
  },
});
