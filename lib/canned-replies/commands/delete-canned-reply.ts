import { defineCommand } from "../../define-command";
import { cannedReplyEvent } from "../events";
import { loadReply } from "../load-reply";
import { replyPolicy } from "../policy";
import { CannedReplyRef } from "../schema";

const KEPT_MS = 24 * 60 * 60_000;

/** Takes a reply out of sight; it can be brought back for a day. Throws not_found, forbidden. */
export const deleteCannedReply = defineCommand({
  name: "reply.delete",
  input: CannedReplyRef,
  load: (tx, actor, input) => loadReply(tx, actor, input.id),
  authorize: replyPolicy.change,
  run: async ({ tx, target, now }) => {
    const { id, name, keeper } = target;
    // Those of the same keeper that nobody brought back in time go for good.
    const over = new Date(now.getTime() - KEPT_MS);
    await tx.cannedReply.deleteMany({ where: { keeper, deletedAt: { lt: over } } });
    await tx.cannedReply.update({ where: { id }, data: { deletedAt: now }, select: { id: true } });
    return { result: { id }, events: [cannedReplyEvent(id, "reply.deleted", {}, { name })] };
  },
});
