import { z } from "zod";
import { defineCommand } from "../../define-command";
import { forbidden } from "../../platform/errors";
import { signInEvent } from "../events";
import { revokeSessions } from "../session-rows";

/** Ends all of the actor's own sessions but the present one; gives how many. */
export const signOutOtherDevices = defineCommand({
  name: "session.closeOthers",
  input: z.object({}),
  load: (_tx, actor) => (actor.kind === "user" ? Promise.resolve(actor) : Promise.reject(forbidden())),
  authorize: (actor, target) => actor === target,
  run: async ({ tx, target, now }) => {
    const count = await revokeSessions(tx, target.userId, target.sessionId, now);
    if (count === 0) return { result: { count }, unchanged: true };
    return {
      result: { count },
      events: [signInEvent(target.userId, "user.sessionsRevoked", { count, because: "deviceSignedOut" })],
    };
  },
});
