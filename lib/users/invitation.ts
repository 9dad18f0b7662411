import { mintToken } from "../platform/auth/one-time-token";
import type { Tx } from "../platform/db/client";
import { env } from "../platform/env";
import { INVITATION_DAYS } from "./schema";

const DAY_MS = 24 * 60 * 60_000;

export type NewInvitation = { id: number; link: string; expiresAt: Date };

/** The page where an invitation's token chooses a password. */
export const invitationLink = (token: string) => new URL(`/reset-password/${token}`, env().APP_URL).href;

/** Writes a new invitation and ends the person's earlier ones; the link holds the only copy of its token. */
export async function issueInvitation(
  tx: Tx,
  userId: number,
  invitedById: number | null,
  now: Date,
): Promise<NewInvitation> {
  await tx.invitation.updateMany({
    where: { userId, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
  const { token, tokenHash } = mintToken();
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY_MS);
  const { id } = await tx.invitation.create({
    data: { userId, invitedById, tokenHash, createdAt: now, expiresAt },
    select: { id: true },
  });
  return { id, link: invitationLink(token), expiresAt };
}
