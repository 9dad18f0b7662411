import { createHash, type Hash } from "node:crypto";
import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { z } from "zod";
import { BodyError } from "./problem";
import { conflict, invalidField } from "./errors";
import { dropPart, receivedBytes, receivePart, TooManyBytes, WrongOffset } from "./storage/partial-files";

const Offset = z.coerce.number().int().nonnegative();

/** Thrown in place of an answer where the sender went away. */
export class SenderGone extends Error {}

/** The body's stream where it is sent as bytes: no form of another site can do that without being asked about. */
export function bytesOf(request: Request): ReadableStream<Uint8Array> | null {
  if (request.headers.get("content-type") !== "application/octet-stream") throw new BodyError(415, "errors.uploadType");
  return request.body;
}

/**
 * Adds what a request carries to a partial file; without a body it only says how much there is. Gives how much of the file has come. Throws
 * conflict with `received` where it goes on elsewhere, and a 413 for more than was announced.
 */
export async function takePart(name: string, total: number, request: Request): Promise<number> {
  const content = bytesOf(request);
  const offset = Offset.safeParse(request.headers.get("upload-offset"));
  if (!content || request.headers.get("content-length") === "0") return receivedBytes(name);
  if (!offset.success) throw conflict("errors.uploadOffset", undefined, { received: await receivedBytes(name) });
  try {
    return await receivePart(name, { offset: offset.data, total }, Readable.fromWeb(content as unknown as NodeStream));
  } catch (error) {
    if (error instanceof WrongOffset) throw conflict("errors.uploadOffset", undefined, { received: error.received });
    if (error instanceof TooManyBytes) {
      await dropPart(name);
      throw new BodyError(413, "errors.uploadTooLarge");
    }
    throw new SenderGone("an upload broke off", { cause: error });
  }
}

async function* hashed(content: AsyncIterable<Uint8Array>, hash: Hash) {
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
}

/** The SHA-256 of a body of bytes, of which nothing is kept. Throws SenderGone. */
export async function hashOf(request: Request): Promise<string> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of bytesOf(request) ?? []) hash.update(chunk);
  } catch (error) {
    throw new SenderGone("an upload broke off", { cause: error });
  }
  return hash.digest("hex");
}

/**
 * Takes a partial file whole from the body, in place of what came before; gives its SHA-256. Throws a 413 for more than was announced,
 * invalid_input for less.
 */
export async function takeWhole(name: string, total: number, request: Request): Promise<string> {
  const content = bytesOf(request);
  await dropPart(name);
  if (!content) throw invalidField("file", "validation.required");
  const hash = createHash("sha256");
  const sent = Readable.fromWeb(content as unknown as NodeStream);
  try {
    await receivePart(name, { offset: 0, total }, Readable.from(hashed(sent, hash)));
    return hash.digest("hex");
  } catch (error) {
    await dropPart(name);
    if (error instanceof TooManyBytes) throw new BodyError(413, "errors.uploadTooLarge");
    throw new SenderGone("an upload broke off", { cause: error });
  }
}
