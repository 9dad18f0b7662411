import { defineCommand } from "../../define-command";
import { hashPassword } from "../../platform/auth/password-hash";
import { now } from "../../platform/clock";
import { db, type Tx } from "../../platform/db/client";
import { forbidden } from "../../platform/errors";
import { hashToken } from "../../platform/auth/one-time-token";
import { getCentre } from "../../settings/queries";
import { forgetAccountFailures } from "../credentials";
import { signInEvent } from "../events";
import { linkEnded } from "../link-ended";
import { requireUncommon } from "../new-password";
import { SetPassword } from "../schema";
import { setPassword } from "../set-password";

const owner = { id: true, user: { select: { id: true, name: true, email: true } } } as const;

/** The link's row while it can be used; a reset or an invitation, which share the page. */
async function findLink(tx: Tx | typeof db, token: string) {
  const where = {
    tokenHash: hashToken(token),
    usedAt: null,
    expiresAt: { gt: now() },
    user: { active: true, contact: false },
  };
  const reset = await tx.passwordReset.findFirst({ where, select: owner });
  if (reset) return { kind: "reset" as const, ...reset };
  const invitation = await tx.invitation.findFirst({ where, select: owner });
  return invitation ? { kind: "invitation" as const, ...invitation } : null;
}

/** Takes the link, once: of two who use it at the same time the second finds it used. */
async function takeLink(tx: Tx, link: { kind: "reset" | "invitation"; id: number }, now: Date): Promise<void> {
  const once = { where: { id: link.id, usedAt: null }, data: { usedAt: now } };
  const { count } = await (link.kind === "reset" ? tx.passwordReset.updateMany(once) : tx.invitation.updateMany(once));
  if (count === 0) throw linkEnded();
}

/**
 * Chooses a password by the link of a reset or an invitation, once; every session of the person ends. Gives which of the
 * two it was. Throws conflict for a used, expired or unknown link, invalid_input for a password that won't do.
 */
export const resetPassword = defineCommand({
  name: "user.resetPassword",
  input: SetPassword,
  prepare: async (actor, { token, password }) => {
    if (actor.kind !== "anonymous") throw forbidden();
    const link = await findLink(db, token);
    if (!link) throw linkEnded();
    requireUncommon(password, [link.user.name, link.user.email, (await getCentre()).name]);
    return hashPassword(password);
  },
  load: async (tx, _actor, { token }) => {
    const link = await findLink(tx, token);
    if (!link) throw linkEnded();
    return link;
  },
  authorize: (actor) => actor.kind === "anonymous",
  run: async ({ tx, target, prepared, now }) => {
    const { user } = target;
    await takeLink(tx, target, now);
    const ended = (await setPassword(tx, user.id, { passwordHash: prepared }, now))?.ended ?? 0;
    // Whoever holds a link read it in the person's mail, or was given it by an administrator.
    await tx.user.update({ where: { id: user.id }, data: { emailConfirmedAt: now }, select: { id: true } });
    if (user.email !== null) forgetAccountFailures(user.email);
    const chosen =
      target.kind === "reset"
        ? signInEvent(user.id, "user.passwordReset", {})
        : signInEvent(user.id, "user.invitationAccepted", { invitationId: target.id });
    const revoked =
      ended > 0 ? [signInEvent(user.id, "user.sessionsRevoked", { count: ended, because: "passwordReset" })] : [];
    return { result: { kind: target.kind }, events: [chosen, ...revoked] };
  },
});
