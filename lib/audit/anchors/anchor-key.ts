import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Signs anchors; `name` is the public half, by which anyone can check them. */
export type AnchorKey = { name: string; sign: (digest: string) => string };

const nameOf = (key: KeyObject) => key.export({ type: "spki", format: "der" }).toString("base64url");

function makeKey(file: string): void {
  const { privateKey } = generateKeyPairSync("ed25519");
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const made = `${file}.${String(process.pid)}`;
  writeFileSync(made, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  try {
    // Fails where another process was faster: its key stays.
    linkSync(made, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(made, { force: true });
  }
}

/** The Ed25519 key by which this installation signs anchors, made on first use and kept in a file that only its owner reads. */
export function anchorKey(file: string): AnchorKey {
  if (!existsSync(file)) makeKey(file);
  const key = createPrivateKey(readFileSync(file));
  return {
    name: nameOf(createPublicKey(key)),
    sign: (digest) => sign(null, Buffer.from(digest, "hex"), key).toString("base64url"),
  };
}

/** True when the signature of a digest is by the key of that name. */
export function isSignedBy(name: string, digest: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(name, "base64url"), type: "spki", format: "der" });
    return verify(null, Buffer.from(digest, "hex"), key, Buffer.from(signature, "base64url"));
  } catch {
    return false;
  }
}
