import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { z } from "zod";
import type { Actor } from "./actor";
import { now } from "./clock";
import { db, type Tx } from "./db/client";
import { isDuplicate } from "./db/errors";
import { AppError, conflict } from "./errors";

/** Thrown inside a transaction when its key was used before with the same input: the caller reads the result again. */
export class Repeated extends Error {
  constructor(readonly reference: number) {
    super("repeated");
  }
}

export type KeyClaim = { owner: string; key: string };

const IdempotencyKey = z.string().regex(/^[\x21-\x7e]{8,100}$/);

const ownerOf = (actor: Actor): string => {
  if (actor.kind === "user") return `user:${String(actor.userId)}`;
  return actor.kind === "anonymous" ? `address:${createHash("sha256").update(actor.address).digest("hex").slice(0, 24)}` : `job:${actor.job}`.slice(0, 40);
};

async function refuseOrRepeat(owner: string, key: string, command: string, inputHash: string): Promise<never> {
  const earlier = await db.idempotencyKey.findUnique({ where: { owner_key: { owner, key } } });
  if (earlier?.reference == null) throw conflict("errors.idempotencyBusy");
  if (earlier.command !== command || earlier.inputHash !== inputHash) throw conflict("errors.idempotencyReused");
  throw new Repeated(earlier.reference);
}

/**
 * Writes the key first, in the command's transaction; a second request with it waits here for the first to end.
 * Throws invalid_input for a malformed key, conflict when it was used for another input, Repeated for a true repeat.
 */
export async function claimKey(tx: Tx, actor: Actor, rawKey: string, command: string, input: unknown): Promise<KeyClaim> {
  const parsed = IdempotencyKey.safeParse(rawKey);
  if (!parsed.success) {
    throw new AppError("invalid_input", { key: "errors.invalidInput", issues: [{ path: ["Idempotency-Key"], key: "validation.idempotencyKey" }] });
  }
  const claim = { owner: ownerOf(actor), key: parsed.data };
  const inputHash = createHash("sha256").update(String(canonicalize(input))).digest("hex");
  try {
    await tx.idempotencyKey.create({ data: { ...claim, command, inputHash, createdAt: now() } });
  } catch (error) {
    if (isDuplicate(error)) return refuseOrRepeat(claim.owner, claim.key, command, inputHash);
    throw error;
  }
  return claim;
}

/** Keeps a reference to the result with the key, so that a repeat can read it again. */
export async function settleKey(tx: Tx, claim: KeyClaim, reference: number): Promise<void> {
  await tx.idempotencyKey.update({ where: { owner_key: claim }, data: { reference } });
}
