import { defineCommand } from "../../define-command";
import { userEvent } from "../events";
import { changeUser, loadUser } from "../load-user";
import { userPolicy } from "../policy";
import type { ChangedUser } from "../rows";
import { UserAtVersion } from "../schema";

/** Lets a deactivated person in again; they sign in anew. Gives the new version. Throws not_found, forbidden, conflict on a stale version. */
export const reactivateUser = defineCommand({
  name: "user.reactivate",
  input: UserAtVersion,
  scope: "admin",
  load: (tx, actor, input) => loadUser(tx, actor, input.id),
  authorize: userPolicy.reactivate,
  run: async ({ tx, input, target, now }) => {
    const result: ChangedUser = { id: target.id, version: target.version, releasedTickets: 0 };
    if (target.active) return { result, unchanged: true };
    result.version = await changeUser(tx, target, input.version, { active: true }, now);
    return { result, events: [userEvent(target.id, "user.reactivated", {})] };
  },
});
