import { createHash, randomBytes } from "node:crypto";

const SHAPE = /^[\w-]{43}$/;

/** A new secret for a link, 32 random bytes, and the only form of it that is stored. */
export function mintToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

/** The SHA-256 under which a link's token is found; a text that can't be a token matches none. */
export function hashToken(token: string): string {
  return createHash("sha256")
    .update(SHAPE.test(token) ? token : "")
    .digest("hex");
}
