import type { Actor } from "../platform/actor";
import type { db, Tx } from "../platform/db/client";
import { notFound } from "../platform/errors";
import type { AttachmentId } from "./schema";
import { ownFiles, ownUploads } from "./scope";

/** Where an upload stands, as its uploader is told. */
export type UploadState = {
  id: string;
  state: "uploading" | "held" | "ready" | "refused" | "deleted";
  name: string;
  mediaType: string;
  bytes: number;
};

export const uploadColumns = { publicId: true, state: true, name: true, mediaType: true, bytes: true } as const;

type Columns = Omit<UploadState, "id"> & { publicId: string };

/** A row as its uploader is told of it. */
export function uploadState({ publicId, state, name, mediaType, bytes }: Columns): UploadState {
  return { id: publicId, state, name, mediaType, bytes };
}

/** A file that the actor has uploaded, whatever became of it. Throws not_found. */
export async function loadOwnFile(tx: Tx | typeof db, actor: Actor, publicId: AttachmentId) {
  const found = await tx.attachment.findFirst({
    where: { AND: [{ publicId }, ownFiles(actor)] },
    select: { ...uploadColumns, id: true },
  });
  if (!found) throw notFound();
  return found;
}

/** An upload of the actor's own that no message has taken along. Throws not_found. */
export async function loadOwnUpload(tx: Tx | typeof db, actor: Actor, publicId: AttachmentId) {
  const found = await tx.attachment.findFirst({
    where: { AND: [{ publicId }, ownUploads(actor)] },
    select: { ...uploadColumns, id: true, storageKey: true },
  });
  if (!found) throw notFound();
  return found;
}
