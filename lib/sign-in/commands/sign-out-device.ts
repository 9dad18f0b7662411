import { defineCommand } from "../../define-command";
import { now } from "../../platform/clock";
import { forbidden, notFound } from "../../platform/errors";
import { deviceReference } from "../device-reference";
import { signInEvent } from "../events";
import { SignOutDevice } from "../schema";

/** Ends one of the actor's own sessions, named as on their list of devices. Throws not_found for any other. */
export const signOutDevice = defineCommand({
  name: "session.closeDevice",
  input: SignOutDevice,
  load: async (tx, actor, { device }) => {
    if (actor.kind !== "user") throw forbidden();
    const open = await tx.session.findMany({
      where: { userId: actor.userId, revokedAt: null, expiresAt: { gt: now() } },
      select: { id: true, userId: true },
    });
    const session = open.find(({ id }) => deviceReference(id) === device);
    if (!session) throw notFound();
    return session;
  },
  authorize: (actor, target) => actor.kind === "user" && actor.userId === target.userId,
  run: async ({ tx, target, now: at }) => {
    const { count } = await tx.session.updateMany({
      where: { id: target.id, revokedAt: null },
      data: { revokedAt: at },
    });
    if (count === 0) return { result: null, unchanged: true };
    return {
      result: null,
      events: [signInEvent(target.userId, "user.sessionsRevoked", { count, because: "deviceSignedOut" })],
    };
  },
});
