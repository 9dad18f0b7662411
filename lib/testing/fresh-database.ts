import { testDatabaseUrl } from "./database";
import { startOver } from "./emptied-database";

/** Empties this worker's database: for tests that need it to hold nothing else, and after those that fill it. */
export async function freshDatabase(): Promise<void> {
  await startOver(testDatabaseUrl);
}
