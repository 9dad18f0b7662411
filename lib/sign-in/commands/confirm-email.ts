import { defineCommand } from "../../define-command";
import { hashToken } from "../../platform/auth/one-time-token";
import { db } from "../../platform/db/client";
import { forbidden } from "../../platform/errors";
import { proveCredentials, wrongCredentials } from "../credentials";
import { signInEvent } from "../events";
import { linkEnded } from "../link-ended";
import { openSession, originOf, personOfSession } from "../open-session";
import { ConfirmEmail } from "../schema";

/**
 * Confirms an address by its link and the account's password, and opens a session: the link alone could confirm an account
 * that a stranger made with this address. Throws conflict for a used or expired link, unauthenticated, rate_limited.
 */
export const confirmEmail = defineCommand({
  name: "user.confirmEmail",
  input: ConfirmEmail,
  prepare: async (actor, { token, password }) => {
    if (actor.kind !== "anonymous") throw forbidden();
    const found = await db.emailConfirmation.findUnique({
      where: { tokenHash: hashToken(token) },
      select: { user: { select: { email: true } } },
    });
    if (!found?.user.email) throw linkEnded();
    const origin = originOf(actor);
    return { origin, ...(await proveCredentials({ email: found.user.email, password }, origin)) };
  },
  load: async (tx, _actor, { token }, { userId, passwordHash }) => {
    const person = await tx.user.findFirst({
      where: { id: userId, passwordHash, active: true },
      select: personOfSession,
    });
    if (!person) throw wrongCredentials();
    return { person, tokenHash: hashToken(token) };
  },
  authorize: (actor) => actor.kind === "anonymous",
  run: async ({ tx, target, prepared, now }) => {
    const { person, tokenHash } = target;
    const { count } = await tx.emailConfirmation.updateMany({
      where: { tokenHash, userId: person.id, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (count === 0) throw linkEnded();
    await tx.user.update({ where: { id: person.id }, data: { emailConfirmedAt: now }, select: { id: true } });
    const { started, event } = await openSession(tx, {
      person,
      origin: prepared.origin,
      knownDevice: prepared.knownDevice,
      now,
    });
    return { result: started, events: [signInEvent(person.id, "user.emailConfirmed", {}), event] };
  },
});
