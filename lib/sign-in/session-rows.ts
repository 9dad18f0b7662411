import { randomBytes } from "node:crypto";
import type { Tx } from "../platform/db/client";
import { SESSION_S } from "../platform/auth/session-length";

type NewSession = { userId: number; tokenVersion: number; userAgent: string; address: string; now: Date };

/** Writes a new sign-in; gives its id, 32 random bytes that only the cookie carries. */
export async function createSession(tx: Tx, session: NewSession): Promise<string> {
  const { now, ...facts } = session;
  const id = randomBytes(32).toString("base64url");
  await tx.session.create({
    data: {
      ...facts,
      id,
      address: facts.address.slice(0, 45),
      createdAt: now,
      lastUsedAt: now,
      expiresAt: new Date(now.getTime() + SESSION_S * 1000),
    },
  });
  return id;
}

/** Ends every sign-in of a person but one; gives how many were still open. */
export async function revokeSessions(tx: Tx, userId: number, keep: string | null, at: Date): Promise<number> {
  const others = keep === null ? {} : { id: { not: keep } };
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, expiresAt: { gt: at }, ...others },
    data: { revokedAt: at },
  });
  return count;
}
