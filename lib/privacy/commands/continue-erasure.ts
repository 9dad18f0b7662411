import { z } from "zod";
import { defineCommand } from "../../define-command";
import type { Tx } from "../../platform/db/client";
import { lockRow } from "../../platform/db/lock-row";
import { ERASURE_PARTS } from "../erasure-steps";
import { erasedEvent } from "../events";
import { privacyPolicy } from "../policy";

type Running = { id: number; userId: number; step: number; reachedId: number; erased: number };

async function oldestRunning(tx: Tx): Promise<Running | null> {
  const next = await tx.erasure.findFirst({
    where: { finishedAt: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  if (!next) return null;
  await lockRow(tx, "Erasure", next.id);
  // Another worker may have finished it while this one waited.
  return tx.erasure.findFirst({
    where: { id: next.id, finishedAt: null },
    select: { id: true, userId: true, step: true, reachedId: true, erased: true },
  });
}

/**
 * Erases the next rows of a person who is being erased. What was done and where it goes on are saved together, so it goes on after a crash
 * where it was. Gives whether one is under way. For the system only.
 */
export const continueErasure = defineCommand({
  name: "privacy.continueErasure",
  input: z.object({}),
  load: (tx) => oldestRunning(tx),
  authorize: privacyPolicy.continueErasure,
  run: async ({ tx, actor, target: running, now }) => {
    if (!running) return { result: { running: false }, unchanged: true };
    const result = { running: true };
    const { id, userId, step, reachedId: afterId } = running;
    const part = ERASURE_PARTS[step];
    if (!part) {
      await tx.erasure.updateMany({ where: { id }, data: { finishedAt: now } });
      return { result, events: [erasedEvent(userId, running.erased)] };
    }
    const { reachedId, erased, events = [] } = await part.step({ tx, actor, userId, afterId, now });
    await tx.erasure.updateMany({
      where: { id },
      data: {
        erased: { increment: erased },
        ...(reachedId === null ? { step: step + 1, reachedId: 0 } : { reachedId }),
      },
    });
    const [first, ...others] = events;
    return first ? { result, events: [first, ...others] } : { result, unrecorded: "derived" };
  },
});
