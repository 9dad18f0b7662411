import { defineCommand } from "../../define-command";
import { notFound } from "../../platform/errors";
import { apiTokenEvent } from "../events";
import { apiTokenPolicy } from "../policy";
import { RevokeApiToken } from "../schema";

/**
 * Ends one of the actor's own tokens, or one of a program's account for administrators; one that has ended stays so. Throws
 * not_found for another person's, forbidden where the token that it is asked with may not.
 */
export const revokeApiToken = defineCommand({
  name: "apiToken.revoke",
  input: RevokeApiToken,
  // A token that may only read must still be able to end itself.
  scope: "none",
  load: async (tx, actor, { id }) => {
    const token = await tx.apiToken.findUnique({
      where: { id },
      select: { id: true, name: true, revokedAt: true, user: { select: { id: true, service: true } } },
    });
    if (!token || !apiTokenPolicy.see(actor, token.user)) throw notFound();
    return token;
  },
  authorize: (actor, { id, user }) => apiTokenPolicy.revoke(actor, user, id),
  run: async ({ tx, target, now }) => {
    const { id, name, user } = target;
    const { count } = await tx.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
    if (count === 0) return { result: null, unchanged: true };
    return { result: null, events: [apiTokenEvent(user.id, "user.apiTokenRevoked", { tokenId: id, name })] };
  },
});
