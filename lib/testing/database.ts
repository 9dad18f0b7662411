import { inject } from "vitest";
import { startOver } from "./emptied-database";

/** The address of this worker's own database, which no other worker writes to. */
export const testDatabaseUrl = databaseOfWorker(process.env["VITEST_POOL_ID"] ?? "1");

function databaseOfWorker(worker: string): string {
  const url = new URL(inject("databaseServerUrl"));
  url.pathname = `/test_${worker}`;
  return url.href;
}

// A setup file: the environment must be right before a test file imports what reads it.
process.env["DATABASE_URL"] = testDatabaseUrl;
process.env["APPTICKET_DATA_DIR"] = inject("dataDirectory");
// Each file begins with nothing: what another left, be it rows or who has a ticket open, must not be found.
await startOver(testDatabaseUrl);
