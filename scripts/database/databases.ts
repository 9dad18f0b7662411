import { connect, parseDatabaseUrl, quoteName } from "./connection";

/** Makes the database an address names, unless it is there. */
export async function createDatabase(url: string): Promise<void> {
  await runOnServer(url, [createStatement(url)]);
}

/** Empties a database: everything in it is gone. */
export async function recreateDatabase(url: string): Promise<void> {
  await runOnServer(url, [
    `DROP DATABASE IF EXISTS ${quoteName(parseDatabaseUrl(url).database)}`,
    createStatement(url),
  ]);
}

function createStatement(url: string): string {
  const name = quoteName(parseDatabaseUrl(url).database);
  return `CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`;
}

async function runOnServer(url: string, statements: readonly string[]): Promise<void> {
  const connection = await connect(url, { withDatabase: false });
  try {
    for (const statement of statements) await connection.query(statement);
  } finally {
    await connection.end();
  }
}
