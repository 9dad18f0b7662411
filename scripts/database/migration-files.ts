import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { splitStatements } from "./split-statements";

export type MigrationFile = {
  name: string;
  path: string;
  /** SHA-256 of the file, as Prisma records it. */
  checksum: string;
  statements: readonly string[];
};

/** The migrations of a directory in Prisma's layout, oldest first. */
export function readMigrations(directory: string): MigrationFile[] {
  return readdirSync(directory)
    .filter((name) => existsSync(join(directory, name, "migration.sql")))
    .sort()
    .map((name) => {
      const path = join(directory, name, "migration.sql");
      const content = readFileSync(path);
      const checksum = createHash("sha256").update(content).digest("hex");
      return { name, path, checksum, statements: splitStatements(content.toString("utf8")) };
    });
}
