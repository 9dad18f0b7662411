import type { Connection } from "mariadb";

export type Statements = {
  /** How many there are for one page. */
  count: number;
  /** Rows that the server examined for one page, by its own counters. */
  rows: number;
  /** Milliseconds that they take one after the other on a bare connection: the median of several times. */
  bareMs: number;
};

const ASKED = 5;
const REPEATED = 20;

async function counters(root: Connection): Promise<{ rows: number }> {
  const found: { Value: string }[] = await root.query("SHOW GLOBAL STATUS LIKE 'Handler\\_read%'");
  return { rows: found.reduce((sum, { Value }) => sum + Number(Value), 0) };
}

/** The statements of the connections of one account while `ask` runs, as the server's general log has them. */
async function logged(root: Connection, ask: () => Promise<unknown>): Promise<string[]> {
  await root.query("SET GLOBAL log_output = 'TABLE'");
  await root.query("TRUNCATE mysql.general_log");
  await root.query("SET GLOBAL general_log = ON");
  try {
    await ask();
  } finally {
    await root.query("SET GLOBAL general_log = OFF");
  }
  const rows: { argument: string }[] = await root.query(
    "SELECT CONVERT(argument USING utf8mb4) AS argument FROM mysql.general_log WHERE command_type IN ('Query', 'Execute') AND user_host LIKE 'appticket%' ORDER BY event_time",
  );
  return rows.map(({ argument }) => argument);
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function timed(connection: Connection, statements: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (let nth = 0; nth < REPEATED; nth += 1) {
    const started = performance.now();
    for (const statement of statements) await connection.query(statement);
    times.push(performance.now() - started);
  }
  return median(times);
}

/** What the worker wrote meanwhile is not a page's, and is not to be written again. */
const readsOnly = (statement: string) =>
  /^(SELECT|\(|WITH)/i.test(statement.trim()) && !/FOR UPDATE|LOCK IN SHARE MODE/i.test(statement);

/** What one page asks of the database, measured while nobody else asks. Of a write only the count is known: repeated it would write. */
export async function statementsOf(
  root: Connection,
  bare: Connection,
  { ask, reads }: { ask: () => Promise<unknown>; reads: boolean },
): Promise<Statements> {
  await ask();
  const before = await counters(root);
  for (let nth = 0; nth < ASKED; nth += 1) await ask();
  const after = await counters(root);
  const idle = (await counters(root)).rows - after.rows;
  const statements = await logged(root, ask);
  const said = statements.filter((statement) => /^(SELECT|\(|WITH|INSERT|UPDATE|DELETE)/i.test(statement.trim()));
  return {
    count: said.length,
    rows: Math.max(0, Math.round((after.rows - before.rows - idle) / ASKED)),
    bareMs: reads ? await timed(bare, said.filter(readsOnly)) : 0,
  };
}
