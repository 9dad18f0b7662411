import type { Tx } from "../platform/db/client";
import { revokeSessions } from "./session-rows";

/**
 * Gives a person a new password: every session ends, every link that could choose another one is used up. Gives how many
 * sessions were open, and the version new sessions carry.
 */
export async function setPassword(
  tx: Tx,
  userId: number,
  passwordHash: string,
  now: Date,
): Promise<{ ended: number; tokenVersion: number }> {
  const { tokenVersion } = await tx.user.update({
    where: { id: userId },
    data: { passwordHash, tokenVersion: { increment: 1 }, updatedAt: now },
    select: { tokenVersion: true },
  });
  const used = { where: { userId, usedAt: null }, data: { usedAt: now } };
  await tx.passwordReset.updateMany(used);
  await tx.invitation.updateMany(used);
  return { ended: await revokeSessions(tx, userId, null, now), tokenVersion };
}
