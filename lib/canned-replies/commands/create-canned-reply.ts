import { defineCommand } from "../../define-command";
import { cannedReplyEvent } from "../events";
import { loadReply, ownerOf, requireRoom, requireTeam, wordsOf } from "../load-reply";
import { replyPolicy } from "../policy";
import { CreateCannedReply } from "../schema";

/** Keeps a reply ready for oneself, a team or the centre; gives its id. Throws forbidden, invalid_input, conflict where there are too many. */
export const createCannedReply = defineCommand({
  name: "reply.create",
  input: CreateCannedReply,
  load: (_tx, actor, input) => Promise.resolve(ownerOf(actor, input.keeper)),
  authorize: replyPolicy.change,
  run: async ({ tx, input, target, now }) => {
    const { name, textFr, textEn, sets } = input;
    await requireTeam(tx, target.teamId);
    await requireRoom(tx, target.keeper);
    const reply = await tx.cannedReply.create({
      data: { name, textFr, textEn, sets, ...target, createdAt: now },
      select: { id: true },
    });
    const facts = { teamId: target.teamId, personal: target.ownerId !== null };
    return { result: reply, events: [cannedReplyEvent(reply.id, "reply.created", facts, wordsOf(input))] };
  },
  idempotency: {
    reference: (result) => result.id,
    recall: async (tx, actor, id) => ({ id: (await loadReply(tx, actor, id)).id }),
  },
});
