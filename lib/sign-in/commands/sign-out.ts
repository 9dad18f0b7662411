import { z } from "zod";
import { defineCommand } from "../../define-command";
import { forbidden } from "../../platform/errors";
import { signInEvent } from "../events";

/** Ends the session the actor came with; nothing happens when it has ended already. */
export const signOut = defineCommand({
  name: "session.close",
  input: z.object({}),
  load: async (tx, actor) => {
    if (actor.kind !== "user" || actor.sessionId === null) throw forbidden();
    const open = await tx.session.findFirst({
      where: { id: actor.sessionId, userId: actor.userId, revokedAt: null },
      select: { id: true },
    });
    return { userId: actor.userId, sessionId: open?.id ?? null };
  },
  authorize: (actor, target) => actor.kind === "user" && actor.userId === target.userId,
  run: async ({ tx, target, now }) => {
    if (target.sessionId === null) return { result: null, unchanged: true };
    await tx.session.update({ where: { id: target.sessionId }, data: { revokedAt: now } });
    return { result: null, events: [signInEvent(target.userId, "user.signedOut", {})] };
  },
});
