import { createClient, type PrismaClient } from "../platform/db/client";
import { replaceProcessState } from "../platform/process-state";

/** What the server counted: the rows of the largest read, of all reads together, and how many statements there were. */
export type Reads = { largest: number; rows: number; statements: number };
type Counters = { rows: number; statements: number };

async function counters(client: PrismaClient): Promise<Counters> {
  const rows = await client.$queryRaw<{ Variable_name: string; Value: string }[]>`
    SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler\_read%' OR Variable_name = 'Questions'`;
  const count = (of: (name: string) => boolean) =>
    rows.filter((row) => of(row.Variable_name)).reduce((sum, { Value }) => sum + Number(Value), 0);
  return { rows: count((name) => name !== "Questions"), statements: count((name) => name === "Questions") };
}

/**
 * Gives a function that tells how many rows the server read and how many statements it got while something ran, as the server itself
 * counted. From then on this process has one database connection, on which one read runs at a time.
 */
export async function measureReads(): Promise<(run: () => Promise<unknown>) => Promise<Reads>> {
  const client = createClient(1);
  const first = await counters(client);
  let last = await counters(client);
  // Asking for the counters counts too: this is taken off.
  const idle = { rows: last.rows - first.rows, statements: last.statements - first.statements };
  let turn: Promise<unknown> = Promise.resolve();
  let reads: Counters[] = [];
  const measured = async (read: () => Promise<unknown>): Promise<unknown> => {
    const value = await read();
    const now = await counters(client);
    reads.push({
      rows: now.rows - last.rows - idle.rows,
      statements: now.statements - last.statements - idle.statements,
    });
    last = now;
    return value;
  };
  const extended = client.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        const value = turn.then(() => measured(() => query(args)));
        turn = value.catch(() => undefined);
        return value;
      },
    },
  });
  replaceProcessState("prisma", extended);
  return async (run) => {
    reads = [];
    await run();
    const sum = (of: (read: Counters) => number) => reads.reduce((total, read) => total + of(read), 0);
    return {
      largest: Math.max(0, ...reads.map(({ rows }) => rows)),
      rows: sum(({ rows }) => rows),
      statements: sum(({ statements }) => statements),
    };
  };
}
