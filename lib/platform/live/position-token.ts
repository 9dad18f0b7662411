import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "../env";
import { processState } from "../process-state";
import type { Position } from "./gap-follower";

const IV_BYTES = 12;
const TAG_BYTES = 16;
const GAPS = 32;
const FARTHEST = 65_535;
const PLAIN_BYTES = 4 + GAPS * 2;

const key = () =>
  processState("live-position-key", () => Buffer.from(hkdfSync("sha256", env().AUTH_SECRET, "", "live-position", 32)));

/** A position whose gaps don't fit resumes from nowhere: the reader starts over. */
function fits({ last, missing }: Position): boolean {
  return missing.length <= GAPS && missing.every((id) => last - id <= FARTHEST);
}

/**
 * Seals a position as an opaque text of fixed length, for one owner: ids count everybody's events, so nobody may read
 * them, and another person, or the same one with other rights, can't go on from it.
 */
export function sealPosition(position: Position, owner: string): string {
  const plain = Buffer.alloc(PLAIN_BYTES);
  if (fits(position)) {
    plain.writeUInt32BE(position.last, 0);
    position.missing.forEach((id, index) => plain.writeUInt16BE(position.last - id, 4 + index * 2));
  }
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key(), iv).setAAD(Buffer.from(owner));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString("base64url");
}

/** The position that was sealed for this owner; null for anything else. */
export function openPosition(token: string, owner: string): Position | null {
  const sealed = Buffer.from(token, "base64url");
  if (sealed.length !== IV_BYTES + PLAIN_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key(), sealed.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(owner))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    const plain = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
    const last = plain.readUInt32BE(0);
    const distances = Array.from({ length: GAPS }, (_, index) => plain.readUInt16BE(4 + index * 2));
    return last === 0 ? null : { last, missing: distances.filter((away) => away > 0).map((away) => last - away) };
  } catch {
    return null;
  }
}
