import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { forbidden } from "../../platform/errors";
import { visibleComments } from "../scope";

/** Lists whom a note calls since the event of a moment, by their ids: for the jobs that tell them. Throws forbidden to people. */
export async function listCalled(actor: Actor, commentId: number, at: Date): Promise<number[]> {
  if (actor.kind !== "system") throw forbidden();
  const called = await db.commentMention.findMany({
    where: { commentId, mentionedAt: at, comment: visibleComments(actor) },
    select: { userId: true },
    orderBy: { userId: "asc" },
  });
  return called.map(({ userId }) => userId);
}
