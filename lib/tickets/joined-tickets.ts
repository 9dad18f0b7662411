import type { Tx } from "../platform/db/client";

/** More merges than these don't hang together. */
const MOST = 200;

/** A ticket and all that merges ever joined with it, undone ones too: where what was written on one of them may have been recorded. Unscoped. */
export async function unscopedJoined(tx: Tx, ticketId: number): Promise<number[]> {
  const joined = [ticketId];
  for (let level = [ticketId]; level.length > 0 && joined.length < MOST;) {
    const merges = await tx.ticketMerge.findMany({
      where: { OR: [{ fromId: { in: level } }, { intoId: { in: level } }] },
      select: { fromId: true, intoId: true },
    });
    const met = merges.flatMap(({ fromId, intoId }) => [fromId, intoId]);
    level = [...new Set(met)].filter((id) => !joined.includes(id));
    joined.push(...level);
  }
  return joined;
}
