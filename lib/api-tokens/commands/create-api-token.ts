import { defineCommand } from "../../define-command";
import { mintApiToken } from "../../platform/auth/api-token";
import { forbidden } from "../../platform/errors";
import { proveCredentials, requireConfirmed, wrongCredentials } from "../../sign-in/credentials";
import { apiTokenEvent } from "../events";
import { CreateApiToken } from "../schema";

const DAY_MS = 24 * 60 * 60_000;

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
  run: async ({ tx, input, target, now }) => {
    const { token, tokenHash } = mintApiToken();
    const { name } = input;
    const expiresAt = new Date(now.getTime() + input.expiresInDays * DAY_MS);
    const { id } = await tx.apiToken.create({
      data: {
        userId: target.id,
        tokenVersion: target.tokenVersion,
        name,
        tokenHash,
        scopes: input.scopes.join(","),
        createdAt: now,
        expiresAt,
      },
      select: { id: true },
    });
    const event = apiTokenEvent(target.id, "user.apiTokenCreated", { tokenId: id, name });
    return { result: { token, id, expiresAt }, events: [event] };
  },
});
