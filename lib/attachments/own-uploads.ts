import type { Actor } from "../platform/actor";
import type { db, Tx } from "../platform/db/client";
import { notFound } from "../platform/errors";
import type { AttachmentId } from "./schema";
import { ownUploads } from "./scope";

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
export function uploadState({ publicId, ...facts }: Columns): UploadState {
  return { id: publicId, ...facts };
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
