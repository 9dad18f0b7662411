import type { SystemActor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { holdRow } from "../../platform/db/lock-row";
import { visibleComments } from "../scope";

/** Tells a job whether a message is still there, neither taken back nor deleted; waits for whoever is taking it back right now. */
export async function messageStands(actor: SystemActor, commentId: unknown): Promise<boolean> {
  if (typeof commentId !== "number") return false;
  return db.$transaction(
    async (tx) => {
      await holdRow(tx, "Comment", commentId);
      const comment = await tx.comment.findFirst({
        where: { AND: [{ id: commentId, deletedAt: null }, visibleComments(actor)] },
        select: { id: true },
      });
      return comment !== null;
    },
    { isolationLevel: "ReadCommitted" },
  );
}
