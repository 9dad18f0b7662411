import { createWriteStream } from "node:fs";
import { open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { processState } from "../process-state";
import { filesDirectory } from "./disk-storage";

/** Sent on from another place than where the file ends; `received` says where that is. */
export class WrongOffset extends Error {
  constructor(readonly received: number) {
    super("a part of a file does not begin where the file ends");
  }
}
/** More came than was announced. */
export class TooManyBytes extends Error {}

type Receiving = { stop: AbortController; ended: Promise<void> };
const underWay = () => processState("uploads-under-way", () => new Map<string, Receiving>());

/** Where the part of a file lies that has come so far. */
export async function partialPath(name: string): Promise<string> {
  if (!/^[\w-]{8,64}$/.test(name)) throw new Error("a partial file has a name of 8 to 64 letters");
  return join(await filesDirectory("uploads"), name);
}

/** How much of a file has come. */
export async function receivedBytes(name: string): Promise<number> {
  const facts = await stat(await partialPath(name)).catch(() => null);
  return facts?.size ?? 0;
}

async function append(path: string, offset: number, total: number, content: Readable, signal: AbortSignal) {
  // Appending makes the file where there is none; then each byte is written where it belongs.
  await (await open(path, "a", 0o600)).close();
  let at = offset;
  await pipeline(
    content,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        at += chunk.length;
        if (at > total) throw new TooManyBytes();
        yield chunk;
      }
    },
    createWriteStream(path, { flags: "r+", start: offset }),
    { signal },
  );
}

/**
 * Adds what comes to a file from `offset` on, as it comes; what came before a connection broke is kept. A newer request for the same file
 * ends the older, whose connection may be dead without anybody knowing. Gives how much there is now. Throws WrongOffset, TooManyBytes.
 */
export async function receivePart(
  name: string,
  { offset, total }: { offset: number; total: number },
  content: Readable,
): Promise<number> {
  const before = underWay().get(name);
  before?.stop.abort();
  await before?.ended;
  const path = await partialPath(name);
  const received = await receivedBytes(name);
  if (received !== offset) throw new WrongOffset(received);
  const stop = new AbortController();
  const work = append(path, offset, total, content, stop.signal);
  const receiving = { stop, ended: work.catch(() => undefined) };
  underWay().set(name, receiving);
  try {
    await work;
  } finally {
    if (underWay().get(name) === receiving) underWay().delete(name);
  }
  return receivedBytes(name);
}

/** Forgets what has come of a file. */
export async function dropPart(name: string): Promise<void> {
  await rm(await partialPath(name), { force: true });
}

/** The partial files that nothing was added to since a moment. */
export async function partsBefore(moment: Date): Promise<string[]> {
  const directory = await filesDirectory("uploads");
  const names = await readdir(directory);
  const old = await Promise.all(
    names.map(async (name) => {
      const facts = await stat(join(directory, name)).catch(() => null);
      return facts && facts.mtime < moment ? [name] : [];
    }),
  );
  return old.flat();
}
