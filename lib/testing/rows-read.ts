import { PrismaMariaDb } from "@prisma/adapter-mariadb";
import { connectionSettings, db } from "../platform/db/client";
import { PrismaClient } from "../platform/db/generated/client";
import { env } from "../platform/env";
import { processState } from "../platform/process-state";

// One connection only: the server counts what each of them reads. Import this before anything else uses the database.
processState(
  "prisma",
  () =>
    new PrismaClient({
      adapter: new PrismaMariaDb({ ...connectionSettings(env().DATABASE_URL, 1), minimumIdle: 1 }),
      errorFormat: "minimal",
    }),
);

async function handlerReads(): Promise<number> {
  const rows = await db.$queryRaw<{ Variable_name: string; Value: string }[]>`
    SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler_read%'`;
  return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
}

/** How many rows the database reads for some work, by its own counters: EXPLAIN's figures are estimates. */
export async function rowsRead(work: () => Promise<unknown>): Promise<number> {
  const before = await handlerReads();
  const after = async () => (await handlerReads()) - before;
  const cost = await after();
  await work();
  return (await after()) - 2 * cost;
}
