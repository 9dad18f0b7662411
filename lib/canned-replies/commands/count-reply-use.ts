import { defineCommand } from "../../define-command";
import { actorIdOf } from "../../platform/events";
import { forbidden } from "../../platform/errors";
import { countUse } from "../count-use";
import { loadSeenReply } from "../load-reply";
import { replyPolicy } from "../policy";
import { CannedReplyRef } from "../schema";

/** Counts that the actor used a reply, in a row of their own: what one uses most stands first. Throws not_found, forbidden. */
export const countReplyUse = defineCommand({
  name: "reply.countUse",
  input: CannedReplyRef,
  load: (tx, actor, input) => loadSeenReply(tx, actor, input.id),
  authorize: replyPolicy.use,
  run: async ({ tx, actor, target: { id }, now }) => {
    const userId = actorIdOf(actor);
    if (userId === null) throw forbidden();
    await countUse(tx, { replyId: id, userId, now });
    return { result: { id }, unrecorded: "own-preference" };
  },
});
