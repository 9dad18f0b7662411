import { defineCommand } from "../../define-command";
import { forbidden } from "../../platform/errors";
import { loadOwnUpload, uploadState } from "../own-uploads";
import { attachmentPolicy } from "../policy";
import { AttachmentRef } from "../schema";

/** Gives up a file that was not sent with a message; the worker removes it. Gives where it stands. Throws not_found. */
export const discardUpload = defineCommand({
  name: "attachment.discard",
  input: AttachmentRef,
  load: async (tx, actor, { id }) => {
    if (actor.kind !== "user") throw forbidden();
    return loadOwnUpload(tx, actor, id);
  },
  authorize: (actor) => attachmentPolicy.upload(actor),
  run: async ({ tx, target }) => {
    if (target.state === "deleted") return { result: uploadState(target), unchanged: true };
    await tx.attachment.update({ where: { id: target.id }, data: { state: "deleted" } });
    return { result: uploadState({ ...target, state: "deleted" }), unrecorded: "upload" };
  },
});
