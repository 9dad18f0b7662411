import { defineCommand } from "../../define-command";
import { conflict } from "../../platform/errors";
import { actorIdOf } from "../../platform/events";
import { userEvent } from "../events";
import { issueInvitation } from "../invitation";
import { loadUser } from "../load-user";
import { userPolicy } from "../policy";
import type { InvitedUser } from "../rows";
import { ResendInvitation } from "../schema";

/**
 * Gives a new one-time link to a person who hasn't chosen a password; their earlier links end. Throws not_found, forbidden,
 * conflict where they have one or are deactivated.
 */
export const resendInvitation = defineCommand({
  name: "user.resendInvitation",
  input: ResendInvitation,
  scope: "admin",
  load: (tx, actor, input) => loadUser(tx, actor, input.id),
  authorize: userPolicy.resendInvitation,
  run: async ({ tx, actor, target, now }) => {
    if (!target.invited) throw conflict("users.errors.alreadyJoined");
    if (!target.active) throw conflict("users.errors.deactivated");
    const { id, link, expiresAt } = await issueInvitation(tx, target.id, actorIdOf(actor), now);
    const result: InvitedUser = { id: target.id, link, expiresAt };
    return { result, events: [userEvent(target.id, "user.invitationRenewed", { invitationId: id })] };
  },
});
