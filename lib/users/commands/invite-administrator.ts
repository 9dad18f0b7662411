import { defineCommand } from "../../define-command";
import type { Tx } from "../../platform/db/client";
import type { DomainEvent } from "../../platform/events";
import { userEvent } from "../events";
import { issueInvitation } from "../invitation";
import { userPolicy } from "../policy";
import type { InvitedUser } from "../rows";
import { InviteAdministrator } from "../schema";
import { refreshSearchTerms } from "../search-terms";

type Existing = { id: number; role: "learner" | "technician" | "manager" | "admin"; active: boolean } | null;

const nameOf = (email: string) => (email.split("@")[0] ?? email).slice(0, 100);

async function raise(tx: Tx, user: NonNullable<Existing>, now: Date): Promise<DomainEvent[]> {
  await tx.user.update({
    where: { id: user.id },
    data: { role: "admin", active: true, version: { increment: 1 }, updatedAt: now },
    select: { id: true },
  });
  return [
    ...(user.role === "admin" ? [] : [userEvent(user.id, "user.roleChanged", { from: user.role, to: "admin" })]),
    ...(user.active ? [] : [userEvent(user.id, "user.reactivated", {})]),
  ];
}

/**
 * Makes the person with an address an administrator, whether they had an account or not; gives a one-time link to choose a
 * password. For whoever runs the machine: the first administrator, or the way back in. Throws forbidden to people.
 */
export const inviteAdministrator = defineCommand({
  name: "user.inviteAdministrator",
  input: InviteAdministrator,
  load: (tx, _actor, input): Promise<Existing> =>
    tx.user.findUnique({ where: { email: input.email }, select: { id: true, role: true, active: true } }),
  authorize: userPolicy.inviteAdministrator,
  run: async ({ tx, input, target, now }) => {
    const { email, name = nameOf(input.email) } = input;
    const raised = target ? await raise(tx, target, now) : [];
    const { id: userId } =
      target ??
      (await tx.user.create({
        data: { name, email, role: "admin", createdAt: now, updatedAt: now },
        select: { id: true },
      }));
    if (!target) await refreshSearchTerms(tx, { id: userId, name, email });
    const { id: invitationId, link, expiresAt } = await issueInvitation(tx, userId, null, now);
    const invited = target
      ? userEvent(userId, "user.invitationRenewed", { invitationId })
      : userEvent(userId, "user.invited", { invitationId, role: "admin", teamIds: [] }, { name });
    const result: InvitedUser = { id: userId, link, expiresAt };
    return { result, events: [invited, ...raised] };
  },
});
