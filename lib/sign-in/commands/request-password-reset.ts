import { defineCommand } from "../../define-command";
import { mintToken } from "../../platform/auth/one-time-token";
import { forbidden } from "../../platform/errors";
import { consume } from "../../platform/rate-limit";
import { MAILS_PER_HOUR } from "../confirmations";
import { signInEvent } from "../events";
import { RequestByEmail } from "../schema";

const HOUR_MS = 60 * 60_000;
const PER_ADDRESS = { name: "password-reset", points: 60, durationS: 60 * 60 };

/**
 * Has a link sent that chooses a new password within the hour; gives the same whether the account exists. The row begins
 * with the hash of a token nobody has: the one that counts is minted when the mail is sent. Throws rate_limited.
 */
export const requestPasswordReset = defineCommand({
  name: "user.requestPasswordReset",
  input: RequestByEmail,
  prepare: async (actor) => {
    if (actor.kind !== "anonymous") throw forbidden();
    await consume(PER_ADDRESS, actor.address);
  },
  load: (tx, _actor, { email }) =>
    tx.user.findFirst({ where: { email, active: true, contact: false }, select: { id: true } }),
  authorize: (actor) => actor.kind === "anonymous",
  run: async ({ tx, target, now }) => {
    if (!target) return { result: null, unchanged: true };
    const recent = await tx.passwordReset.count({
      where: { userId: target.id, createdAt: { gt: new Date(now.getTime() - HOUR_MS) } },
    });
    if (recent >= MAILS_PER_HOUR) return { result: null, unchanged: true };
    const { id } = await tx.passwordReset.create({
      data: {
        userId: target.id,
        tokenHash: mintToken().tokenHash,
        createdAt: now,
        expiresAt: new Date(now.getTime() + HOUR_MS),
      },
      select: { id: true },
    });
    return { result: null, events: [signInEvent(target.id, "user.passwordResetRequested", { resetId: id })] };
  },
});
