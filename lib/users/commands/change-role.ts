import { defineCommand } from "../../define-command";
import { releaseOpenAssignments } from "../../tickets/assignments";
import { requireOtherAdmin } from "../active-admins";
import { userEvent } from "../events";
import { changeUser, loadUser } from "../load-user";
import { handlesTickets, userPolicy } from "../policy";
import type { ChangedUser } from "../rows";
import { ChangeRole } from "../schema";

/**
 * Gives a person another role, from their next request on; one who can no longer handle tickets loses the open ones. Gives
 * the new version and how many tickets were released. Throws not_found, forbidden (one's own role too), conflict on a stale
 * version and for the last administrator.
 */
export const changeRole = defineCommand({
  name: "user.changeRole",
  input: ChangeRole,
  scope: "admin",
  load: (tx, actor, input) => loadUser(tx, actor, input.id),
  authorize: userPolicy.changeRole,
  run: async ({ tx, actor, input, target, now }) => {
    const result: ChangedUser = { id: target.id, version: target.version, releasedTickets: 0 };
    if (input.role === target.role && input.version === target.version) return { result, unchanged: true };
    if (target.role === "admin") await requireOtherAdmin(tx, actor, target.id);
    result.version = await changeUser(tx, target, input.version, { role: input.role }, now);
    const released = handlesTickets(input.role) ? [] : await releaseOpenAssignments(tx, actor, target.id, now);
    result.releasedTickets = released.length;
    const changed = userEvent(target.id, "user.roleChanged", { from: target.role, to: input.role });
    return { result, events: [changed, ...released] };
  },
});
