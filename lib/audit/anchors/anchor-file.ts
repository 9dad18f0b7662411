import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import canonicalize from "canonicalize";
import { z } from "zod";
import { env } from "../../platform/env";

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const anchorName = z.string().regex(/^\d{4}-\d{2}-\d{2}-\d{4,}$/);

const AnchorFacts = z.object({
  format: z.literal(1),
  name: anchorName,
  sequence: z.int().positive(),
  at: z.iso.datetime(),
  previous: z.object({ name: anchorName, digest: hex }).nullable(),
  /** Events up to this id were looked at for heads that moved; the next anchor goes on from there. */
  throughId: z.int().min(0),
  /** True where the list names all heads, false where it names those that moved since the anchor before. */
  whole: z.boolean(),
  heads: z.int().min(0),
  /** The SHA-256 of the list's lines as they are before they are packed. */
  listDigest: hex,
  key: z.string().min(40),
});
export type AnchorFacts = z.output<typeof AnchorFacts>;

const Anchor = AnchorFacts.extend({ digest: hex, signature: z.string().min(40) });
/** An anchor as its file holds it. `digest` covers everything but itself and the signature. */
export type Anchor = z.output<typeof Anchor>;

export type AnchorPlace = { directory: string; keyFile: string };

/** Where this installation keeps its anchors and the key that signs them: apart, as the anchors are best on another machine's disk. */
export function anchorPlace(): AnchorPlace {
  const { ANCHOR_DIR, APPTICKET_DATA_DIR } = env();
  return {
    directory: resolve(ANCHOR_DIR ?? join(APPTICKET_DATA_DIR, "anchors")),
    keyFile: resolve(APPTICKET_DATA_DIR, "anchor-key.pem"),
  };
}

/** Where an anchor is kept. */
export const anchorFile = (directory: string, name: string) => join(directory, `${name}.json`);
/** The digest is in the list's name: who is slower to write an anchor of the same name leaves the other's list alone. */
export const listFile = (directory: string, { name, listDigest }: Pick<AnchorFacts, "name" | "listDigest">) =>
  join(directory, `${name}-${listDigest.slice(0, 12)}.heads.gz`);

/** The digest that names an anchor: SHA-256 of its facts as canonical JSON. */
export function anchorDigest(facts: AnchorFacts): string {
  return createHash("sha256")
    .update(String(canonicalize(facts)))
    .digest("hex");
}

/** The names of the anchors in a directory, in the order they were written. */
export function anchorNames(directory: string): string[] {
  if (!existsSync(directory)) return [];
  const names = readdirSync(directory).flatMap((file) => (file.endsWith(".json") ? [file.slice(0, -5)] : []));
  const sequence = (name: string) => Number(name.split("-")[3]);
  return names.filter((name) => anchorName.safeParse(name).success).sort((a, b) => sequence(a) - sequence(b));
}

/** Reads an anchor; null where its file is no anchor of that name. */
export function readAnchor(directory: string, name: string): Anchor | null {
  try {
    const read = Anchor.safeParse(JSON.parse(readFileSync(anchorFile(directory, name), "utf8")));
    return read.success && read.data.name === name ? read.data : null;
  } catch {
    return null;
  }
}

/** What an anchor says of itself beside its digest and signature. */
export function factsOf({ digest: _digest, signature: _signature, ...facts }: Anchor): AnchorFacts {
  return facts;
}

export type AnchoredHead = { type: string; subjectId: number; seq: number; hash: string };

const line = /^([a-z]{1,20}) (\d{1,10}) (\d{1,10}) ([0-9a-f]{64})$/;

export const headLine = ({ type, subjectId, seq, hash }: AnchoredHead) =>
  `${type} ${String(subjectId)} ${String(seq)} ${hash}\n`;

/**
 * Reads the heads that an anchor's list names, some at a time, and at the end gives the digest of its lines and how many there were.
 * Throws where the list can't be read.
 */
export async function* readHeads(
  file: string,
  atOnce: number,
): AsyncGenerator<AnchoredHead[], { digest: string; heads: number }> {
  const hash = createHash("sha256");
  const packed = createReadStream(file);
  const unpacked = packed.pipe(createGunzip());
  packed.on("error", (error) => unpacked.destroy(error));
  let batch: AnchoredHead[] = [];
  let heads = 0;
  for await (const text of createInterface({ input: unpacked, crlfDelay: Infinity })) {
    hash.update(`${text}\n`);
    const [, type, subjectId, seq, head] = line.exec(text) ?? [];
    if (type === undefined || head === undefined) throw new Error("a line of the list names no head");
    heads += 1;
    batch.push({ type, subjectId: Number(subjectId), seq: Number(seq), hash: head });
    if (batch.length === atOnce) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
  return { digest: hash.digest("hex"), heads };
}
