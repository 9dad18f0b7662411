import { defineCommand } from "../../define-command";
import type { Actor } from "../../platform/actor";
import type { Tx } from "../../platform/db/client";
import { invalidField, notFound } from "../../platform/errors";
import { actorIdOf } from "../../platform/events";
import { UserId } from "../../platform/ids";
import { forgetUserCounts } from "../count-users";
import { userEvent } from "../events";
import { issueInvitation } from "../invitation";
import { loadUser, orAddressTaken } from "../load-user";
import { userPolicy } from "../policy";
import type { InvitedUser } from "../rows";
import { CreateUser } from "../schema";
import { refreshSearchTerms } from "../search-terms";

async function joinTeams(tx: Tx, userId: number, teamIds: readonly number[]): Promise<void> {
  if (teamIds.length === 0) return;
  const known = await tx.team.count({ where: { id: { in: [...teamIds] } } });
  if (known !== teamIds.length) throw invalidField("teamIds", "users.errors.teamUnknown");
  await tx.teamMember.createMany({ data: teamIds.map((teamId) => ({ teamId, userId })) });
}

async function recall(tx: Tx, actor: Actor, id: number): Promise<InvitedUser> {
  await loadUser(tx, actor, UserId.parse(id));
  const invitation = await tx.invitation.findFirst({
    where: { userId: id },
    orderBy: { id: "desc" },
    select: { expiresAt: true },
  });
  if (!invitation) throw notFound();
  return { id, link: null, expiresAt: invitation.expiresAt };
}

/**
 * Makes an account without a password and an invitation; gives the one-time link, which nobody can read again. Throws
 * invalid_input where the address is taken or a team is unknown, forbidden.
 */
export const createUser = defineCommand({
  name: "user.create",
  input: CreateUser,
  scope: "admin",
  load: () => Promise.resolve(null),
  authorize: userPolicy.invite,
  run: async ({ tx, actor, input, now }) => {
    const { name, email, role } = input;
    const teamIds = [...new Set(input.teamIds)];
    const user = await orAddressTaken(
      tx.user.create({ data: { name, email, role, createdAt: now, updatedAt: now }, select: { id: true } }),
    );
    await refreshSearchTerms(tx, { id: user.id, name, email });
    await joinTeams(tx, user.id, teamIds);
    forgetUserCounts();
    const { id, link, expiresAt } = await issueInvitation(tx, user.id, actorIdOf(actor), now);
    const result: InvitedUser = { id: user.id, link, expiresAt };
    return { result, events: [userEvent(user.id, "user.invited", { invitationId: id, role, teamIds }, { name })] };
  },
  idempotency: { reference: (result) => result.id, recall },
});
