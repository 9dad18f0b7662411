import type { Tx } from "../platform/db/client";
import { revokeSessions } from "./session-rows";

type NewPassword = {
  passwordHash: string;
  /** The hash it takes the place of, where that must still be so. */
  earlier?: string | null;
};

/**
 * Gives a person a new password: every session ends, every link that could choose another one is used up. Gives how many
 * sessions were open and the version new sessions carry; null when the password is another one by now.
 */
export async function setPassword(
  tx: Tx,
  userId: number,
  { passwordHash, earlier }: NewPassword,
  now: Date,
): Promise<{ ended: number; tokenVersion: number } | null> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, active: true, ...(earlier === undefined ? {} : { passwordHash: earlier }) },
    data: { passwordHash, tokenVersion: { increment: 1 }, updatedAt: now },
  });
  if (count === 0) return null;
  const { tokenVersion } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { tokenVersion: true } });
  const used = { where: { userId, usedAt: null }, data: { usedAt: now } };
  await tx.passwordReset.updateMany(used);
  await tx.invitation.updateMany(used);
  return { ended: await revokeSessions(tx, userId, null, now), tokenVersion };
}
