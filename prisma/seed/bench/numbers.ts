import { Prisma } from "../../../lib/platform/db/client";

/** Rows that one statement makes: short enough for any time limit. */
export const BATCH = 10_000;

const DIGITS = Prisma.sql`(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4
  UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)`;

/** A table `n` with the numbers `i` from `first` to `last`, at most a batch of them. */
export function numbers(first: number, last: number): Prisma.Sql {
  return Prisma.sql`(SELECT ${first} + a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS i
    FROM ${DIGITS} a CROSS JOIN ${DIGITS} b CROSS JOIN ${DIGITS} c CROSS JOIN ${DIGITS} e
    WHERE ${first} + a.d + 10 * b.d + 100 * c.d + 1000 * e.d <= ${last}) n`;
}

/** Calls `make` with the bounds of each batch from 1 to `count`. */
export async function inBatches(count: number, make: (first: number, last: number) => Promise<unknown>): Promise<void> {
  for (let first = 1; first <= count; first += BATCH) await make(first, Math.min(first + BATCH - 1, count));
}
