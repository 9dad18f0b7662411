import { defineCommand } from "../../define-command";
import { userEvent } from "../events";
import { changeUser, loadUser } from "../load-user";
import { userPolicy } from "../policy";
import type { ChangedUser } from "../rows";
import { RenameUser } from "../schema";
import { refreshSearchTerms } from "../search-terms";

/** Changes a person's name; gives the new version. Throws not_found, forbidden, conflict on a stale version. */
export const renameUser = defineCommand({
  name: "user.rename",
  input: RenameUser,
  scope: "admin",
  load: (tx, actor, input) => loadUser(tx, actor, input.id),
  authorize: userPolicy.rename,
  run: async ({ tx, input, target, now }) => {
    const result: ChangedUser = { id: target.id, version: target.version, releasedTickets: 0 };
    if (input.name === target.name && input.version === target.version) return { result, unchanged: true };
    result.version = await changeUser(tx, target, input.version, { name: input.name }, now);
    await refreshSearchTerms(tx, { ...target, name: input.name });
    return {
      result,
      events: [userEvent(target.id, "user.renamed", {}, { before: target.name, after: input.name })],
    };
  },
});
