import { cache } from "react";
import { ALL_SCOPES, type UserActor, type Via } from "../actor";
import { verifiedActor } from "../verified-actor";
import { now } from "../clock";
import { db, Prisma } from "../db/client";
import type { UserId } from "../ids";
import { actingFacts, actingPersonColumns, mayAct, type ActingPerson } from "./acting-person";
import { noteSessionUse } from "./session-use";

export type SignedInUser = { id: UserId; name: string; email: string; role: UserActor["role"]; locale: string | null };
export type SignedIn = { actor: UserActor; user: SignedInUser };

type SessionRow = ActingPerson & {
  sessionId: string;
  tokenVersion: number;
  expiresAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date;
  name: string;
  email: string | null;
  locale: string | null;
};

/** The rows of sessions with what their people need to act. */
export function readSessions(ids: readonly string[]): Promise<SessionRow[]> {
  return db.$queryRaw<SessionRow[]>`
    SELECT s.id AS sessionId, s.tokenVersion, s.expiresAt, s.revokedAt, s.lastUsedAt, u.name, u.email, u.locale,
      ${actingPersonColumns}
    FROM Session s JOIN User u ON u.id = s.userId WHERE s.id IN (${Prisma.join([...ids])})`;
}

/** Who a session's row speaks for, with today's role and teams; null when it was revoked, ran out, or the person is out. */
export async function signedInBy(session: SessionRow, via: Via, requestId: string | null): Promise<SignedIn | null> {
  if (session.revokedAt !== null || session.expiresAt <= now()) return null;
  const { sessionId, name, email, locale } = session;
  if (email === null || !mayAct(session, session.tokenVersion)) return null;
  const facts = await actingFacts(session);
  const actor = verifiedActor({ ...facts, via, scopes: ALL_SCOPES, sessionId, requestId });
  return { actor, user: { id: actor.userId, name, email, role: actor.role, locale } };
}

/** Loads who a session row belongs to, with today's role and teams; null when it was revoked, ran out, or the person is out. */
export async function loadSession(sessionId: string, via: Via, requestId: string | null): Promise<SignedIn | null> {
  const [session] = await readSessions([sessionId]);
  const signedIn = session ? await signedInBy(session, via, requestId) : null;
  if (signedIn && session) noteSessionUse(sessionId, session.lastUsedAt);
  return signedIn;
}

/** The same, read once per rendered request. */
export const loadSessionOnce = cache(loadSession);
