import { defineCommand } from "../../define-command";
import { attempt } from "../../platform/attempts";
import { hashPassword, verifyPassword } from "../../platform/auth/password-hash";
import { db } from "../../platform/db/client";
import { conflict, forbidden, invalidField } from "../../platform/errors";
import { getCentre } from "../../settings/queries";
import { signInEvent } from "../events";
import { requireUncommon } from "../new-password";
import { ChangePassword } from "../schema";
import { createSession } from "../session-rows";
import { setPassword } from "../set-password";

const PER_PERSON = { name: "change-password", failures: 10 };

async function requirePresent(userId: number, hash: string | null, typed: string): Promise<void> {
  const right = await attempt([{ limit: PER_PERSON, key: String(userId) }], async () => {
    const succeeded = await verifyPassword(typed, hash);
    return { succeeded, value: succeeded };
  });
  if (!right) throw invalidField("current", "signIn.errors.currentWrong");
}

/**
 * Changes one's own password for whoever knows the present one: every other session ends, this one goes on under a new id,
 * which it gives. Throws invalid_input, rate_limited after too many wrong ones.
 */
export const changePassword = defineCommand({
  name: "user.changePassword",
  input: ChangePassword,
  prepare: async (actor, { current, password }) => {
    if (actor.kind !== "user") throw forbidden();
    const user = await db.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { name: true, email: true, passwordHash: true },
    });
    await requirePresent(actor.userId, user.passwordHash, current);
    if (password === current) throw invalidField("password", "signIn.errors.passwordSame");
    requireUncommon(password, [user.name, user.email, (await getCentre()).name]);
    return { earlier: user.passwordHash, passwordHash: await hashPassword(password) };
  },
  load: async (tx, actor) => {
    if (actor.kind !== "user") throw forbidden();
    const session = await tx.session.findFirst({
      where: { id: actor.sessionId ?? "", userId: actor.userId },
      select: { userAgent: true, address: true },
    });
    return { userId: actor.userId, session };
  },
  authorize: (actor, target) => actor.kind === "user" && actor.userId === target.userId,
  run: async ({ tx, target, prepared, now }) => {
    const { userId, session } = target;
    const set = await setPassword(tx, userId, prepared, now);
    if (!set) throw conflict("signIn.errors.passwordChangedMeanwhile");
    const { ended, tokenVersion } = set;
    const sessionId = session ? await createSession(tx, { userId, tokenVersion, ...session, now }) : null;
    const others = session ? ended - 1 : ended;
    const revoked =
      others > 0 ? [signInEvent(userId, "user.sessionsRevoked", { count: others, because: "passwordChanged" })] : [];
    return { result: { sessionId }, events: [signInEvent(userId, "user.passwordChanged", {}), ...revoked] };
  },
});
