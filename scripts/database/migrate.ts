import { createHash } from "node:crypto";
import type { Connection } from "mariadb";
import { StepError } from "../step-error";
import { connect, parseDatabaseUrl } from "./connection";
import { type MigrationFile, readMigrations } from "./migration-files";
import {
  type MigrationRow,
  readMigrationTable,
  recordEnd,
  recordFailure,
  recordRollback,
  recordStart,
  recordStep,
} from "./migration-table";

const lockTimeoutSeconds = 120;

/** Applies the migrations a database misses, one process at a time; gives their names. Throws a StepError with the way out. */
export async function migrate(url: string, directory: string, report: (line: string) => void): Promise<string[]> {
  return withMigrationLock(url, async (connection) => {
    const pending = pendingMigrations(readMigrations(directory), await readMigrationTable(connection));
    for (const migration of pending) {
      report(`Applying migration ${migration.name} …`);
      await apply(connection, migration).catch((error: unknown) => {
        throw isDenied(error) ? notAllowed(migration) : error;
      });
    }
    return pending.map(({ name }) => name);
  });
}

/** What a database has and misses, for people to read. */
export async function migrationStatus(url: string, directory: string): Promise<string[]> {
  return withMigrationLock(url, async (connection) => {
    const rows = await readMigrationTable(connection);
    return readMigrations(directory).map(({ name, checksum }) => {
      const row = rows.find(({ migration_name }) => migration_name === name);
      if (!row) return `pending   ${name}`;
      if (!row.finished_at) return `FAILED    ${name} (${row.logs ?? "interrupted"})`;
      return `${row.checksum === checksum ? "applied" : "CHANGED"}   ${name}`;
    });
  });
}

/** Settles a failed migration after a person has put the database right; throws a StepError when there is none of that name. */
export async function resolveMigration(url: string, name: string, as: "applied" | "rolled-back"): Promise<void> {
  await withMigrationLock(url, async (connection) => {
    const row = (await readMigrationTable(connection)).find((one) => one.migration_name === name && !one.finished_at);
    if (!row) throw new StepError(`There is no failed migration named ${name}. See: npm run db -- status`);
    await (as === "applied" ? recordEnd(connection, row.id) : recordRollback(connection, row.id));
  });
}

/** Which files are still to run; throws a StepError on a failed, changed or unknown migration. */
export function pendingMigrations(files: readonly MigrationFile[], rows: readonly MigrationRow[]): MigrationFile[] {
  for (const row of rows) {
    const file = files.find(({ name }) => name === row.migration_name);
    if (!row.finished_at) throw failed(row, file);
    if (!file) {
      throw new StepError(
        `The database has a migration this version does not know: ${row.migration_name}.\n` +
          "It was made by a newer version. Go back to that version, or restore the backup made before the upgrade.",
      );
    }
    if (file.checksum !== row.checksum) {
      throw new StepError(
        `${file.path} was changed after it ran on this database.\n` +
          "A migration is never edited once it has run: put the file back (git checkout -- the file) and write the change as a new migration.",
      );
    }
  }
  return files.filter(({ name }) => !rows.some((row) => row.migration_name === name));
}

async function apply(connection: Connection, migration: MigrationFile): Promise<void> {
  const id = await recordStart(connection, migration.name, migration.checksum);
  for (const [index, statement] of migration.statements.entries()) {
    try {
      await connection.query(statement);
    } catch (error) {
      const cause = error instanceof Error ? error.message.split("\n")[0] : String(error);
      const log = `statement ${String(index + 1)} of ${String(migration.statements.length)}: ${cause ?? ""}\n${statement.slice(0, 300)}`;
      await recordFailure(connection, id, log);
      throw failed({ migration_name: migration.name, logs: log, applied_steps_count: index }, migration);
    }
    await recordStep(connection, id, index + 1);
  }
  await recordEnd(connection, id);
}

const isDenied = (error: unknown) => (error as { errno?: unknown } | null)?.errno === 1142;

const notAllowed = ({ name }: MigrationFile) =>
  new StepError(
    `This database account may not apply the migration ${name}.\n` +
      "Run npm run db -- migrate with the DATABASE_URL of the one that may (docs/install.md), then this again.",
  );

function failed(
  row: Pick<MigrationRow, "migration_name" | "logs" | "applied_steps_count">,
  file?: MigrationFile,
): StepError {
  const name = row.migration_name;
  return new StepError(
    [
      `Migration ${name} failed: ${row.logs ?? "it was interrupted"}`,
      `The file: ${file?.path ?? "not in this version"}. Its first ${String(row.applied_steps_count)} statement(s) ran and stay: MariaDB and MySQL do not undo them.`,
      "The way out, one of:",
      "  - restore the backup made before the upgrade, put the cause right, and start again;",
      `  - undo those statements by hand, then:   npm run db -- resolve ${name} --rolled-back   and start again: it runs from its beginning;`,
      `  - run the remaining ones by hand, then:  npm run db -- resolve ${name} --applied`,
      "  - without anything to keep:              npm run db -- reset",
    ].join("\n"),
  );
}

async function withMigrationLock<T>(url: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await connect(url);
  // Lock names belong to the whole server, which may hold several installations.
  const name = `appticket.migrate.${createHash("sha256").update(parseDatabaseUrl(url).database).digest("hex").slice(0, 24)}`;
  try {
    const [row] = await connection.query<{ taken: number | null }[]>("SELECT GET_LOCK(?, ?) AS taken", [
      name,
      lockTimeoutSeconds,
    ]);
    if (row?.taken !== 1)
      throw new StepError(
        "Another program has been migrating this database for two minutes. Look at it, then try again.",
      );
    return await work(connection);
  } finally {
    await connection.end();
  }
}
