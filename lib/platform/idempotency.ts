import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { z } from "zod";
import type { Actor } from "./actor";
import { now } from "./clock";
import { db, type Tx } from "./db/client";
import { isDuplicate } from "./db/errors";
import { AppError, conflict } from "./errors";

export type KeyClaim = { owner: string; key: string };

/** Thrown inside a transaction whose key was used before: the transaction ends, and then `earlierReference` tells what came of it. */
export class KeyTaken extends Error {
  constructor(
    readonly claim: KeyClaim,
    readonly command: string,
    readonly inputHash: string,
  ) {
    super("key taken");
  }
}

const IdempotencyKey = z.string().regex(/^[\x21-\x7e]{8,100}$/);

/** Throws invalid_input for what can be no key. */
export function requireWellFormed(rawKey: string): void {
  if (IdempotencyKey.safeParse(rawKey).success) return;
  throw new AppError("invalid_input", {
    key: "errors.invalidInput",
    issues: [{ path: ["Idempotency-Key"], key: "validation.idempotencyKey" }],
  });
}

const ownerOf = (actor: Actor): string => {
  if (actor.kind === "user") return `user:${String(actor.userId)}`;
  return actor.kind === "anonymous"
    ? `address:${createHash("sha256").update(actor.address).digest("hex").slice(0, 24)}`
    : `job:${actor.job}`.slice(0, 40);
};

/**
 * The reference that a used key was settled with; to be called outside the transaction that met it, or waiting requests would hold
 * every connection. Throws conflict when the key was used for another input.
 */
export async function earlierReference({ claim, command, inputHash }: KeyTaken): Promise<number> {
  const earlier = await db.idempotencyKey.findUnique({ where: { owner_key: claim } });
  if (earlier?.reference == null) throw conflict("errors.idempotencyBusy");
  if (earlier.command !== command || earlier.inputHash !== inputHash) throw conflict("errors.idempotencyReused");
  return earlier.reference;
}

/**
 * Writes the key first, in the command's transaction; a second request with it waits here for the first to end.
 * Throws KeyTaken for a used one.
 */
export async function claimKey(
  tx: Tx,
  actor: Actor,
  rawKey: string,
  command: string,
  input: unknown,
): Promise<KeyClaim> {
  const claim = { owner: ownerOf(actor), key: rawKey };
  const inputHash = createHash("sha256")
    .update(String(canonicalize(input)))
    .digest("hex");
  try {
    await tx.idempotencyKey.create({ data: { ...claim, command, inputHash, createdAt: now() } });
  } catch (error) {
    if (isDuplicate(error)) throw new KeyTaken(claim, command, inputHash);
    throw error;
  }
  return claim;
}

/** Keeps a reference to the result with the key, so that a repeat can read it again. */
export async function settleKey(tx: Tx, claim: KeyClaim, reference: number): Promise<void> {
  await tx.idempotencyKey.update({ where: { owner_key: claim }, data: { reference } });
}
