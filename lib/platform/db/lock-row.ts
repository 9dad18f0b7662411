import { Prisma, type Tx } from "./client";

/** Locks one row until the transaction ends, so that what is read after it can't change meanwhile. A missing row locks nothing. */
export async function lockRow(tx: Tx, model: Prisma.ModelName, id: number): Promise<void> {
  await tx.$queryRaw`SELECT id FROM ${Prisma.raw(`\`${model}\``)} WHERE id = ${id} FOR UPDATE`;
}

/** Keeps one row as it is until the transaction ends, as others may at the same time. A missing row keeps nothing. */
export async function holdRow(tx: Tx, model: Prisma.ModelName, id: number): Promise<void> {
  await tx.$queryRaw`SELECT id FROM ${Prisma.raw(`\`${model}\``)} WHERE id = ${id} LOCK IN SHARE MODE`;
}

/** Locks one row until the transaction ends, without waiting; false when it is missing or somebody else has it. */
export async function tryLockRow(tx: Tx, model: Prisma.ModelName, id: number): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM ${Prisma.raw(`\`${model}\``)} WHERE id = ${id} FOR UPDATE SKIP LOCKED`;
  return rows.length > 0;
}
