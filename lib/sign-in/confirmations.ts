import { mintToken } from "../platform/auth/one-time-token";
import type { Tx } from "../platform/db/client";
import type { DomainEvent } from "../platform/events";
import { signInEvent } from "./events";

const DAY_MS = 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;
/** How many mails of a kind a person gets in an hour, whoever asks for them. */
export const MAILS_PER_HOUR = 3;

/**
 * Asks for a confirmation of an address; null when enough were asked for within the hour. The row begins with the hash of a
 * token nobody has: the one that counts is minted when the mail is sent.
 */
export async function requestConfirmation(tx: Tx, userId: number, now: Date): Promise<DomainEvent | null> {
  const recent = await tx.emailConfirmation.count({
    where: { userId, createdAt: { gt: new Date(now.getTime() - HOUR_MS) } },
  });
  if (recent >= MAILS_PER_HOUR) return null;
  await tx.emailConfirmation.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
  const { id } = await tx.emailConfirmation.create({
    data: { userId, tokenHash: mintToken().tokenHash, createdAt: now, expiresAt: new Date(now.getTime() + DAY_MS) },
    select: { id: true },
  });
  return signInEvent(userId, "user.emailConfirmationRequested", { confirmationId: id });
}
