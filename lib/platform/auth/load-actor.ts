import { cache } from "react";
import { ALL_SCOPES, type UserActor, type Via } from "../actor";
import { verifiedActor } from "../verified-actor";
import { now } from "../clock";
import { db, type Prisma } from "../db/client";
import type { TeamId, UserId } from "../ids";
import { restrictsTechnicians } from "../restriction";
import { noteSessionUse } from "./session-use";

export type SignedInUser = { id: UserId; name: string; email: string; role: UserActor["role"]; locale: string | null };
export type SignedIn = { actor: UserActor; user: SignedInUser };

/** What a session row must tell for its person to act. */
export const sessionColumns = {
  id: true,
  tokenVersion: true,
  expiresAt: true,
  revokedAt: true,
  lastUsedAt: true,
  user: {
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      locale: true,
      active: true,
      contact: true,
      tokenVersion: true,
      teams: { select: { teamId: true } },
    },
  },
} satisfies Prisma.SessionSelect;

type SessionRow = Prisma.SessionGetPayload<{ select: typeof sessionColumns }>;
type Asked = Pick<UserActor, "via" | "requestId">;

/** Who a session row speaks for now, with today's role and teams; null when it was revoked, ran out, or the person is out. */
export async function signedInBy(session: SessionRow, { via, requestId }: Asked): Promise<SignedIn | null> {
  if (session.revokedAt !== null || session.expiresAt <= now()) return null;
  const { user } = session;
  if (!user.active || user.contact || user.email === null || user.tokenVersion !== session.tokenVersion) return null;
  const id = user.id as UserId;
  const restrictedToTeams = user.role === "technician" && (await restrictsTechnicians());
  const actor = verifiedActor({
    kind: "user",
    userId: id,
    role: user.role,
    teamIds: user.teams.map((team) => team.teamId as TeamId),
    restrictedToTeams,
    via,
    scopes: ALL_SCOPES,
    sessionId: session.id,
    requestId,
  });
  return { actor, user: { id, name: user.name, email: user.email, role: user.role, locale: user.locale } };
}

/** Loads who a session row belongs to, with today's role and teams; null when it was revoked, ran out, or the person is out. */
export async function loadSession(sessionId: string, via: Via, requestId: string | null): Promise<SignedIn | null> {
  const session = await db.session.findUnique({ where: { id: sessionId }, select: sessionColumns });
  const signedIn = session && (await signedInBy(session, { via, requestId }));
  if (signedIn) noteSessionUse(sessionId, session.lastUsedAt);
  return signedIn;
}

/** The same, read once per rendered request. */
export const loadSessionOnce = cache(loadSession);
