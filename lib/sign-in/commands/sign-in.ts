import { defineCommand } from "../../define-command";
import { tokenWithPerson } from "../../platform/auth/known-device";
import { forbidden } from "../../platform/errors";
import { proveCredentials, wrongCredentials } from "../credentials";
import { signInEvent } from "../events";
import { SignIn } from "../schema";
import { createSession } from "../session-rows";

/**
 * Opens a session for whoever knows an account's password; gives its id, the person and the device's new token. Throws
 * unauthenticated for a wrong address or password, rate_limited after too many failures.
 */
export const signIn = defineCommand({
  name: "session.open",
  input: SignIn,
  prepare: async (actor, input) => {
    if (actor.kind !== "anonymous") throw forbidden();
    const browser = actor.browser ?? { userAgent: "", deviceToken: null };
    const proof = await proveCredentials(input, { address: actor.address, deviceToken: browser.deviceToken });
    return { ...proof, ...browser, address: actor.address };
  },
  load: async (tx, _actor, _input, prepared) => {
    const user = await tx.user.findFirst({
      where: { id: prepared.userId, passwordHash: prepared.passwordHash, active: true, contact: false },
      select: { id: true, name: true, email: true, role: true, locale: true, tokenVersion: true },
    });
    if (!user) throw wrongCredentials();
    return user;
  },
  authorize: (actor) => actor.kind === "anonymous",
  run: async ({ tx, target, prepared, now }) => {
    const { tokenVersion, ...user } = target;
    const { userAgent, address, deviceToken, knownDevice } = prepared;
    const sessionId = await createSession(tx, { userId: user.id, tokenVersion, userAgent, address, now });
    return {
      result: { sessionId, user, locale: user.locale, deviceToken: tokenWithPerson(deviceToken, user.id) },
      events: [signInEvent(user.id, "user.signedIn", { knownDevice })],
    };
  },
});
