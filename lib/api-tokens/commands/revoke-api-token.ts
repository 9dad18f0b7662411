import { defineCommand } from "../../define-command";
import { notFound } from "../../platform/errors";
import { actorIdOf } from "../../platform/events";
import { apiTokenEvent } from "../events";
import { RevokeApiToken } from "../schema";

/** Ends one of the actor's own tokens, whatever it may do; one that has ended stays so. Throws not_found for another's. */
export const revokeApiToken = defineCommand({
  name: "apiToken.revoke",
  input: RevokeApiToken,
  // A token that may only read must still be able to end itself.
  scope: "none",
  load: async (tx, actor, { id }) => {
    const token = await tx.apiToken.findFirst({
      where: { id, userId: actorIdOf(actor) ?? -1 },
      select: { id: true, userId: true, name: true, revokedAt: true },
    });
    if (!token) throw notFound();
    return token;
  },
  authorize: (actor, token) => actor.kind === "user" && actor.userId === token.userId,
  run: async ({ tx, target, now }) => {
    const { id, name, userId } = target;
    const { count } = await tx.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
    if (count === 0) return { result: null, unchanged: true };
    return { result: null, events: [apiTokenEvent(userId, "user.apiTokenRevoked", { tokenId: id, name })] };
  },
});
