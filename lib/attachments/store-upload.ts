import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { AppError, invalidField } from "../platform/errors";
import { log } from "../platform/log";
import { dropPart, partialPath } from "../platform/storage/partial-files";
import { fileStorage } from "../platform/storage/storage";
import { scanForViruses, scansFiles } from "../platform/virus-scan";
import { isArchiveBomb } from "./archive-bomb";
import { blankHeif } from "./blank-heif";
import { prepareImage, UnfitImage, type PreparedImage } from "./image";
import { mediaTypeOf } from "./media-type";
import { thumbnailKey } from "./storage-keys";

/** What became of an uploaded file: how it is kept, and whether it may be given out. */
export type StoredUpload = {
  mediaType: string;
  bytes: number;
  width: number | null;
  height: number | null;
  thumbnail: boolean;
  storageKey: string;
  state: "ready" | "held";
};

const DECODED: readonly string[] = ["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"];
const HEIF: readonly string[] = ["image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"];

const refused = (reason: string) => invalidField("file", `attachments.errors.${reason}`);

async function scanned(path: string): Promise<StoredUpload["state"]> {
  if (!scansFiles()) return "ready";
  const verdict = await scanForViruses(createReadStream(path));
  if (verdict === "infected") {
    log().warn("an uploaded file was refused: a virus was found");
    throw refused("infected");
  }
  return verdict === "clean" ? "ready" : "held";
}

async function asImage(path: string, target: string, thumbnail: string): Promise<PreparedImage> {
  try {
    return await prepareImage(path, target, thumbnail);
  } catch (error) {
    if (error instanceof UnfitImage) throw refused(error.reason === "flood" ? "imageTooLarge" : "imageBroken");
    throw error;
  }
}

/** HEIC is written anew where this machine can; elsewhere it keeps its pixels, loses what it tells, and downloads. */
async function asHeif(path: string, target: string, thumbnail: string): Promise<PreparedImage | null> {
  const image = await prepareImage(path, target, thumbnail).catch((error: unknown) => {
    if (error instanceof UnfitImage && error.reason === "broken") return null;
    throw error instanceof UnfitImage ? refused("imageTooLarge") : error;
  });
  if (!image && !(await blankHeif(path))) throw refused("imageBroken");
  return image;
}

async function inspect(path: string, target: string, thumbnail: string) {
  const mediaType = await mediaTypeOf(path);
  if (DECODED.includes(mediaType)) return { mediaType, image: await asImage(path, target, thumbnail) };
  if (HEIF.includes(mediaType)) return { mediaType, image: await asHeif(path, target, thumbnail) };
  if (await isArchiveBomb(path)) throw refused("archiveBomb");
  return { mediaType, image: null };
}

async function keep(id: string): Promise<StoredUpload> {
  const path = await partialPath(id);
  const [target, thumbnail] = [`${path}-image`, `${path}-thumb`];
  try {
    const state = await scanned(path);
    const { mediaType, image } = await inspect(path, target, thumbnail);
    const storageKey = randomBytes(16).toString("hex");
    const storage = await fileStorage();
    const { size: bytes } = await stat(image ? target : path);
    if (image) await storage.take(thumbnailKey(storageKey), thumbnail);
    await storage.take(storageKey, image ? target : path);
    const { width, height } = image ?? { width: null, height: null };
    return {
      mediaType: image?.mediaType ?? mediaType,
      bytes,
      width,
      height,
      thumbnail: image !== null,
      storageKey,
      state,
    };
  } finally {
    await Promise.all([target, thumbnail].map((rest) => rm(rest, { force: true })));
  }
}

/**
 * Looks through a file that has come whole, makes a picture harmless, and puts it into the storage, each file of its own name there.
 * Gives what it is. Throws invalid_input with why for what isn't taken: it is forgotten.
 */
export async function storeUpload(id: string): Promise<StoredUpload> {
  const stored = await keep(id).catch(async (error: unknown) => {
    if (error instanceof AppError) await dropPart(id);
    throw error;
  });
  await dropPart(id);
  return stored;
}
