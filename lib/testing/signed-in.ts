import type { UserActor } from "../platform/actor";
import { loadSession } from "../platform/auth/load-actor";
import { now } from "../platform/clock";
import { db } from "../platform/db/client";
import { createSession } from "../sign-in/session-rows";

/** The actor of a person who has just signed in, with a session row of their own. */
export async function signedIn({ id: userId }: { id: number }): Promise<UserActor & { sessionId: string }> {
  const { tokenVersion } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { tokenVersion: true },
  });
  const facts = { userId, tokenVersion, userAgent: "", address: "192.0.2.1", now: now() };
  const sessionId = await db.$transaction((tx) => createSession(tx, facts));
  const session = await loadSession(sessionId, "page", null);
  if (!session) throw new Error("nobody has signed in");
  return { ...session.actor, sessionId };
}
