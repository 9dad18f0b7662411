import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** The places of a checkout that programs here work with; all absolute. */
export const paths = {
  root,
  migrations: join(root, "prisma/migrations"),
  schema: join(root, "prisma/schema"),
  generatedClient: join(root, "lib/platform/db/generated"),
  build: join(root, ".next"),
};

/** Where private files live: database, secrets, mail of the log transport. */
export function privateDirectory(): string {
  return resolve(root, process.env["APPTICKET_DATA_DIR"] ?? ".data");
}
