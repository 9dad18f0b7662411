import { defineCommand } from "../../define-command";
import { forbidden } from "../../platform/errors";
import { proveCredentials, requireConfirmed, wrongCredentials } from "../../sign-in/credentials";
import { CreateApiToken } from "../schema";
import { writeToken } from "../write-token";

/**
 * Makes a token for whoever knows an account's password; gives it, for the only time, with its id and its end. Throws
 * unauthenticated for a wrong address or password, forbidden while the address is unconfirmed, rate_limited after too many failures.
 */
export const createApiToken = defineCommand({
  name: "apiToken.create",
  input: CreateApiToken,
  prepare: async (actor, input) => {
    if (actor.kind !== "anonymous") throw forbidden();
    const origin = { address: actor.address, deviceToken: actor.browser?.deviceToken ?? null };
    return proveCredentials(input, origin);
  },
  load: async (tx, _actor, _input, { userId, passwordHash }) => {
    const person = await tx.user.findFirst({
      where: { id: userId, passwordHash, active: true, contact: false },
      select: { id: true, tokenVersion: true, emailConfirmedAt: true },
    });
    if (!person) throw wrongCredentials();
    requireConfirmed(person.emailConfirmedAt);
    return person;
  },
  authorize: (actor) => actor.kind === "anonymous",
  run: ({ tx, input, target, now }) => writeToken(tx, target, input, now),
});
