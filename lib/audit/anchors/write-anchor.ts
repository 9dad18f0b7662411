import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { link, mkdir, open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { now } from "../../platform/clock";
import {
  anchorDigest,
  anchorFile,
  anchorNames,
  headLine,
  listFile,
  readAnchor,
  type Anchor,
  type AnchoredHead,
  type AnchorFacts,
  type AnchorPlace,
} from "./anchor-file";
import { anchorKey, isSignedBy, type AnchorKey } from "./anchor-key";
import { movedHeads, settledEventId } from "./moved-heads";

/** Longer than any transaction lasts. */
const SETTLED_MS = 60_000;

/** An anchor can't be written after the one before it; the message says why and what to do. */
export class AnchorTrouble extends Error {
  override name = "AnchorTrouble";
}

function lastAnchor({ directory }: AnchorPlace, key: AnchorKey): Anchor | null {
  const name = anchorNames(directory).at(-1);
  if (name === undefined) return null;
  const last = readAnchor(directory, name);
  if (!last) throw new AnchorTrouble(`The anchor ${name} in ${directory} can't be read. Restore it from a copy.`);
  if (last.key !== key.name || !isSignedBy(key.name, last.digest, last.signature))
    throw new AnchorTrouble(
      `The anchor ${name} in ${directory} was signed with another key than this installation's. Restore anchor-key.pem from a ` +
        "copy; without one, move the anchors to another directory and keep them there, and begin anew.",
    );
  return last;
}

/** Writes the list and gives its digest and length. It is on the disk before it is named. */
async function writeList(file: string, pages: AsyncGenerator<AnchoredHead[]>) {
  const hash = createHash("sha256");
  let heads = 0;
  async function* lines() {
    for await (const page of pages) {
      const text = page.map(headLine).join("");
      heads += page.length;
      hash.update(text);
      if (text !== "") yield text;
    }
  }
  const unfinished = `${file}.${String(process.pid)}`;
  await pipeline(
    Readable.from(lines()),
    createGzip({ level: 6 }),
    createWriteStream(unfinished, { mode: 0o600, flush: true }),
  );
  return { unfinished, heads, listDigest: hash.digest("hex") };
}

async function writeWhole(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${String(process.pid)}`;
  const handle = await open(unfinished, "w", 0o600);
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
  try {
    // Unlike a renaming, it fails where another process wrote an anchor of that name meanwhile.
    await link(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/**
 * Writes the next anchor: a signed file, chained to the one before it, that names the ends of all chains that moved since then. Nothing is
 * held but a page of heads. Throws AnchorTrouble where the last anchor can't be built on.
 */
export async function writeAnchor(place: AnchorPlace): Promise<Anchor> {
  const { directory, keyFile } = place;
  const key = anchorKey(keyFile);
  const last = lastAnchor(place, key);
  const at = now();
  const sequence = (last?.sequence ?? 0) + 1;
  const name = `${at.toISOString().slice(0, 10)}-${String(sequence).padStart(4, "0")}`;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const throughId = await settledEventId(new Date(at.getTime() - SETTLED_MS));
  const { whole, pages } = await movedHeads(last?.throughId ?? null);
  const { unfinished, heads, listDigest } = await writeList(join(directory, `${name}.heads.gz`), pages);
  const previous = last && { name: last.name, digest: last.digest };
  const facts: AnchorFacts = {
    format: 1,
    name,
    sequence,
    at: at.toISOString(),
    previous,
    throughId: Math.max(throughId, last?.throughId ?? 0),
    whole,
    heads,
    listDigest,
    key: key.name,
  };
  const digest = anchorDigest(facts);
  const anchor = { ...facts, digest, signature: key.sign(digest) };
  await rename(unfinished, listFile(directory, anchor));
  await writeWhole(anchorFile(directory, name), `${JSON.stringify(anchor, null, 2)}\n`);
  return anchor;
}
