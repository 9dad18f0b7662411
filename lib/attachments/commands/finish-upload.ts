import { defineCommand } from "../../define-command";
import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { conflict, forbidden } from "../../platform/errors";
import { processState } from "../../platform/process-state";
import { receivedBytes } from "../../platform/storage/partial-files";
import { fileName } from "../file-name";
import { loadOwnFile, uploadColumns, uploadState } from "../own-uploads";
import { attachmentPolicy } from "../policy";
import { FinishUpload, type AttachmentId } from "../schema";
import { storeUpload, type StoredUpload } from "../store-upload";

const underWay = () => processState("uploads-being-stored", () => new Map<string, Promise<StoredUpload>>());

/** Who asks again while a file is being looked through waits for the same. */
async function storedOnce(id: AttachmentId): Promise<StoredUpload> {
  const known = underWay().get(id);
  if (known) return known;
  const work = storeUpload(id).finally(() => underWay().delete(id));
  underWay().set(id, work);
  return work;
}

async function prepared(actor: Actor, id: AttachmentId): Promise<StoredUpload | null> {
  if (!attachmentPolicy.upload(actor)) throw forbidden();
  const upload = await loadOwnFile(db, actor, id);
  if (upload.state !== "uploading") return null;
  const busy = underWay().get(id);
  if (!busy && (await receivedBytes(id)) !== upload.bytes) throw conflict("attachments.errors.incomplete");
  return storedOnce(id);
}

/**
 * Takes over a file that has come whole: decides what it is, makes a picture harmless and keeps it until a message claims it. Gives where it
 * stands. Throws not_found, conflict while parts are missing, invalid_input with why it isn't taken.
 */
export const finishUpload = defineCommand({
  name: "attachment.finish",
  input: FinishUpload,
  prepare: (actor, { id }) => prepared(actor, id),
  load: (tx, actor, { id }) => loadOwnFile(tx, actor, id),
  authorize: (actor) => attachmentPolicy.upload(actor),
  run: async ({ tx, target, prepared: stored }) => {
    if (!stored || target.state !== "uploading") return { result: uploadState(target), unchanged: true };
    const name = fileName(target.name, stored.mediaType);
    const where = { id: target.id };
    const after = await tx.attachment.update({ where, data: { ...stored, name }, select: uploadColumns });
    return { result: uploadState(after), unrecorded: "upload" };
  },
  idempotency: {
    // Its address is random and part of what is repeated; there is no other reference.
    reference: () => 0,
    recall: async (tx, actor, _reference, { id }) => uploadState(await loadOwnFile(tx, actor, id)),
  },
});
