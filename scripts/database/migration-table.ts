import { randomUUID } from "node:crypto";
import type { Connection } from "mariadb";

export type MigrationRow = {
  id: string;
  checksum: string;
  migration_name: string;
  finished_at: Date | null;
  logs: string | null;
  applied_steps_count: number;
};

// Prisma's own table, column for column, so that `prisma migrate` can take over.
const createTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at DATETIME(3),
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at DATETIME(3),
  started_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  applied_steps_count INTEGER UNSIGNED NOT NULL DEFAULT 0
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`;

/** The recorded migrations that count: those rolled back don't. */
export async function readMigrationTable(connection: Connection): Promise<MigrationRow[]> {
  // An account that may not make tables still reads what ran: with IF NOT EXISTS alone it would be refused.
  const [known] = await connection.query<unknown[]>("SHOW TABLES LIKE '\\_prisma\\_migrations'");
  if (!known) await connection.query(createTable);
  return connection.query<MigrationRow[]>(
    `SELECT id, checksum, migration_name, finished_at, logs, applied_steps_count
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
}

/** Records that a migration begins; gives the record's id. */
export async function recordStart(connection: Connection, name: string, checksum: string): Promise<string> {
  const id = randomUUID();
  await connection.query("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES (?, ?, ?)", [
    id,
    checksum,
    name,
  ]);
  return id;
}

export async function recordStep(connection: Connection, id: string, count: number): Promise<void> {
  await connection.query("UPDATE _prisma_migrations SET applied_steps_count = ? WHERE id = ?", [count, id]);
}

export async function recordEnd(connection: Connection, id: string): Promise<void> {
  await connection.query("UPDATE _prisma_migrations SET finished_at = CURRENT_TIMESTAMP(3), logs = NULL WHERE id = ?", [
    id,
  ]);
}

export async function recordFailure(connection: Connection, id: string, log: string): Promise<void> {
  await connection.query("UPDATE _prisma_migrations SET logs = ? WHERE id = ?", [log.slice(0, 10_000), id]);
}

/** Marks a failed migration as undone, so that it runs again. */
export async function recordRollback(connection: Connection, id: string): Promise<void> {
  await connection.query("UPDATE _prisma_migrations SET rolled_back_at = CURRENT_TIMESTAMP(3) WHERE id = ?", [id]);
}
