import { defineCommand } from "../../define-command";
import { conflict, forbidden } from "../../platform/errors";
import { cannedReplyEvent } from "../events";
import { loadReply, ownerOf, requireRoom, requireTeam, wordsOf, type LoadedReply } from "../load-reply";
import { replyPolicy } from "../policy";
import { readStoredSets, UpdateCannedReply } from "../schema";

const sorted = (value: object) => JSON.stringify(Object.entries(value).sort());

function isSame(before: LoadedReply, after: { name: string; textFr: string; textEn: string; sets: object }): boolean {
  const { name, textFr, textEn } = before;
  return (
    name === after.name &&
    textFr === after.textFr &&
    textEn === after.textEn &&
    sorted(readStoredSets(before.sets)) === sorted(after.sets)
  );
}

/** Writes a reply anew, perhaps for others; gives its new version. Throws not_found, forbidden, conflict where somebody changed it meanwhile. */
export const updateCannedReply = defineCommand({
  name: "reply.update",
  input: UpdateCannedReply,
  load: (tx, actor, input) => loadReply(tx, actor, input.id),
  authorize: replyPolicy.change,
  run: async ({ tx, actor, input, target }) => {
    const { id, name, textFr, textEn, sets } = input;
    if (target.version !== input.version) throw conflict("cannedReplies.errors.changedMeanwhile");
    const owner = ownerOf(actor, input.keeper);
    const moves = owner.keeper !== target.keeper;
    if (!moves && isSame(target, input)) return { result: { id, version: target.version }, unchanged: true };
    if (moves) {
      if (!replyPolicy.change(actor, owner)) throw forbidden();
      await requireTeam(tx, owner.teamId);
      await requireRoom(tx, owner.keeper);
    }
    const data = { name, textFr, textEn, sets, ...owner, version: { increment: 1 } };
    await tx.cannedReply.update({ where: { id }, data, select: { id: true } });
    const facts = { teamId: owner.teamId, personal: owner.ownerId !== null };
    const event = cannedReplyEvent(id, "reply.changed", facts, wordsOf(input));
    return { result: { id, version: target.version + 1 }, events: [event] };
  },
});
