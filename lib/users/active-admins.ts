import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { conflict, forbidden } from "../platform/errors";

/**
 * Locks the active administrators, so that those who remove each other at once queue: the second one finds that they
 * are no longer among them. Throws forbidden for an actor who isn't one any more, conflict when nobody but `leavingId` is one who can sign in.
 */
export async function requireOtherAdmin(tx: Tx, actor: Actor, leavingId: number): Promise<void> {
  const admins = await tx.$queryRaw<{ id: number; service: number | boolean }[]>`
    SELECT id, service FROM User WHERE contact = FALSE AND active = TRUE AND role = 'admin' ORDER BY id FOR UPDATE`;
  if (actor.kind === "user" && !admins.some(({ id }) => id === actor.userId)) throw forbidden();
  if (!admins.some(({ id, service }) => id !== leavingId && !service)) throw conflict("users.errors.lastAdmin");
}
