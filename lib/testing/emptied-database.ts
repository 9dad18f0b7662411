import type { Connection } from "mariadb";
import { connect, parseDatabaseUrl, quoteName } from "../../scripts/database/connection";
import { createDatabase, recreateDatabase } from "../../scripts/database/databases";
import { migrate } from "../../scripts/database/migrate";
import { paths } from "../../scripts/paths";

const MIGRATIONS = "_prisma_migrations";

/** The rows that migrations put there are kept beside, to begin with them again. */
function keptBeside(url: string): string {
  const beside = new URL(url);
  beside.pathname += "_start";
  return beside.href;
}

const nameOf = (url: string) => parseDatabaseUrl(url).database;

async function tablesOf(connection: Connection, database: string): Promise<string[]> {
  const rows = await connection.query<{ name: string }[]>(
    "SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?",
    [database],
  );
  return rows.map(({ name }) => name);
}

async function filledTables(connection: Connection, database: string): Promise<string[]> {
  const tables = (await tablesOf(connection, database)).filter((name) => name !== MIGRATIONS);
  const rows = await connection.query<{ name: string }[]>(
    tables
      .map((name) => `(SELECT '${name}' AS name FROM ${quoteName(database)}.${quoteName(name)} LIMIT 1)`)
      .join(" UNION ALL "),
  );
  return rows.map(({ name }) => name);
}

async function make(url: string, connection: Connection): Promise<void> {
  await recreateDatabase(url);
  await migrate(url, paths.migrations, () => undefined);
  const beside = keptBeside(url);
  await recreateDatabase(beside);
  for (const table of await filledTables(connection, nameOf(url))) {
    await connection.query(
      `CREATE TABLE ${quoteName(nameOf(beside))}.${quoteName(table)} AS SELECT * FROM ${quoteName(nameOf(url))}.${quoteName(table)}`,
    );
  }
}

async function empty(url: string, connection: Connection): Promise<void> {
  const beside = nameOf(keptBeside(url));
  const own = quoteName(nameOf(url));
  const kept = await tablesOf(connection, beside);
  await connection.query("SET FOREIGN_KEY_CHECKS = 0");
  for (const table of new Set([...(await filledTables(connection, nameOf(url))), ...kept])) {
    await connection.query(`TRUNCATE ${own}.${quoteName(table)}`);
    if (!kept.includes(table)) continue;
    await connection.query(
      `INSERT INTO ${own}.${quoteName(table)} SELECT * FROM ${quoteName(beside)}.${quoteName(table)}`,
    );
  }
}

/** Gives a test database that holds only what the migrations put there: migrated once, emptied from then on. */
export async function startOver(url: string): Promise<void> {
  await createDatabase(url);
  const connection = await connect(url, { withDatabase: false });
  try {
    const made = (await tablesOf(connection, nameOf(url))).includes(MIGRATIONS);
    await (made ? empty(url, connection) : make(url, connection));
  } finally {
    await connection.end();
  }
}
