import type { Tx } from "../platform/db/client";

/** Counts one use of a reply by a person, in one statement: two at once both count. */
export async function countUse(tx: Tx, use: { replyId: number; userId: number; now: Date }): Promise<void> {
  const { replyId, userId, now } = use;
  await tx.$executeRaw`
    INSERT INTO CannedReplyUse (replyId, userId, uses, lastUsedAt) VALUES (${replyId}, ${userId}, 1, ${now})
    ON DUPLICATE KEY UPDATE uses = uses + 1, lastUsedAt = VALUES(lastUsedAt)`;
}
