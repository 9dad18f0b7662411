import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import sharp from "sharp";
import { beginUpload } from "../attachments/commands/begin-upload";
import { finishUpload } from "../attachments/commands/finish-upload";
import type { UserActor } from "../platform/actor";
import { partialPath } from "../platform/storage/partial-files";
import { unique } from "./factories";

/** A picture of noise, as a camera's would be in size. */
export function aPicture(width = 640, height = 400): Promise<Buffer> {
  const raw = { width, height, channels: 3 as const };
  return sharp(randomBytes(width * height * 3), { raw })
    .jpeg({ quality: 60 })
    .toBuffer();
}

/** A file that has come whole, and is still to be looked through. */
export async function aWholeUpload(actor: UserActor, content: Buffer | string = "Bonjour", name = "note.txt") {
  const bytes = Buffer.from(content as string);
  const { id } = await beginUpload(actor, { key: unique("key-"), name, bytes: bytes.length });
  await writeFile(await partialPath(id), bytes);
  return { id };
}

/** A file that somebody has uploaded and not sent yet. */
export async function anUpload(actor: UserActor, content: Buffer | string = "Bonjour", name = "note.txt") {
  return finishUpload(actor, await aWholeUpload(actor, content, name));
}
