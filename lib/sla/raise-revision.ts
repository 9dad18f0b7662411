import type { Tx } from "../platform/db/client";

/** Says that policies or calendars changed: open tickets are counted again, by the worker. */
export async function raiseRevision(tx: Tx, now: Date): Promise<void> {
  await tx.slaRules.update({
    where: { id: 1 },
    data: { revision: { increment: 1 }, changedAt: now },
    select: { id: true },
  });
}
