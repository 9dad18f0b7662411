import { defineCommand } from "../../define-command";
import { cannedReplyEvent } from "../events";
import { loadReply, requireRoom } from "../load-reply";
import { replyPolicy } from "../policy";
import { CannedReplyRef } from "../schema";

/** Brings a deleted reply back. Throws not_found, forbidden, conflict where there are too many by now. */
export const restoreCannedReply = defineCommand({
  name: "reply.restore",
  input: CannedReplyRef,
  load: (tx, actor, input) => loadReply(tx, actor, input.id, { deleted: true }),
  authorize: replyPolicy.change,
  run: async ({ tx, target: { id, name, keeper } }) => {
    await requireRoom(tx, keeper);
    await tx.cannedReply.update({ where: { id }, data: { deletedAt: null }, select: { id: true } });
    return { result: { id }, events: [cannedReplyEvent(id, "reply.restored", {}, { name })] };
  },
});
