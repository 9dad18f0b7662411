import type { Actor } from "../platform/actor";
import { lockRow, tryLockRow } from "../platform/db/lock-row";
import type { Prisma, Tx } from "../platform/db/client";
import { notFound } from "../platform/errors";
import { ownBulkChanges } from "./scope";

/** A change of many tickets as commands work on it. */
export type LoadedBulkChange = Prisma.BulkChangeGetPayload<object>;

async function read(tx: Tx, actor: Actor, id: number): Promise<LoadedBulkChange> {
  const bulk = await tx.bulkChange.findFirst({ where: { AND: [{ id }, ownBulkChanges(actor)] } });
  if (!bulk) throw notFound();
  return bulk;
}

/** Locks and reads a change of many tickets of the actor's; throws not_found. */
export async function loadBulkChange(tx: Tx, actor: Actor, id: number): Promise<LoadedBulkChange> {
  await lockRow(tx, "BulkChange", id);
  return read(tx, actor, id);
}

/** The same without waiting; `claimed` is false while another process works on it. */
export async function claimBulkChange(tx: Tx, actor: Actor, id: number) {
  const claimed = await tryLockRow(tx, "BulkChange", id);
  return { bulk: await read(tx, actor, id), claimed };
}
