import { defineCommand } from "../../define-command";
import { forbidden } from "../../platform/errors";
import { proveCredentials, requireConfirmed, wrongCredentials } from "../credentials";
import { openSession, originOf, personOfSession } from "../open-session";
import { SignIn } from "../schema";

/**
 * Opens a session for whoever knows an account's password; gives its id, the person and the device's new token. Throws
 * unauthenticated for a wrong address or password, forbidden while the address waits for its confirmation, rate_limited
 * after too many failures.
 */
export const signIn = defineCommand({
  name: "session.open",
  input: SignIn,
  prepare: async (actor, input) => {
    if (actor.kind !== "anonymous") throw forbidden();
    const origin = originOf(actor);
    return { origin, ...(await proveCredentials(input, origin)) };
  },
  load: async (tx, _actor, _input, { userId, passwordHash }) => {
    const person = await tx.user.findFirst({
      where: { id: userId, passwordHash, active: true, contact: false },
      select: { ...personOfSession, emailConfirmedAt: true },
    });
    if (!person) throw wrongCredentials();
    const { emailConfirmedAt, ...facts } = person;
    requireConfirmed(emailConfirmedAt);
    return facts;
  },
  authorize: (actor) => actor.kind === "anonymous",
  run: async ({ tx, target, prepared, now }) => {
    const { origin, knownDevice } = prepared;
    const { started, event } = await openSession(tx, { person: target, origin, knownDevice, now });
    return { result: started, events: [event] };
  },
});
