import { hashPassword, setPasswordCost } from "../platform/auth/password-hash";
import type { Role } from "../platform/actor";
import { now } from "../platform/clock";
import { db } from "../platform/db/client";
import type { UserId } from "../platform/ids";
import { ALL_SCOPES } from "../platform/actor";
import { verifiedActor } from "../platform/verified-actor";
import { createSession } from "../sign-in/session-rows";
import { aUser } from "./factories";

export const PASSWORD = "girafe verte 42 lune";
export const OTHER_PASSWORD = "tramway bleu 17 neige";

// The cost itself has its own test; here it would only make two hundred hashes slow.
setPasswordCost(4);

let hashed: Promise<string> | null = null;
/** The hash of PASSWORD, made once. */
export const passwordHash = () => (hashed ??= hashPassword(PASSWORD));

/** A person who signs in with PASSWORD. */
export const aPersonWithPassword = async (
  facts: { email?: string; name?: string; role?: Role; active?: boolean } = {},
) => aUser({ ...facts, passwordHash: await passwordHash() });

/** A session of a person, as signing in makes it. */
export async function aSession(userId: number, userAgent = "Firefox/140.0"): Promise<string> {
  const { tokenVersion } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  return db.$transaction((tx) =>
    createSession(tx, { userId, tokenVersion, userAgent, address: "192.0.2.7", now: now() }),
  );
}

/** The actor who came with a session. */
export const asSession = (person: { id: number; role: Role }, sessionId: string) =>
  verifiedActor({
    kind: "user",
    userId: person.id as UserId,
    role: person.role,
    teamIds: [],
    restrictedToTeams: false,
    via: "page",
    scopes: ALL_SCOPES,
    sessionId,
    requestId: null,
  });
