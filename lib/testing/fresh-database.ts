import { recreateDatabase } from "../../scripts/database/databases";
import { migrate } from "../../scripts/database/migrate";
import { paths } from "../../scripts/paths";
import { testDatabaseUrl } from "./database";

/** Empties this worker's database: for tests that need it to hold nothing else, and after those that fill it. */
export async function freshDatabase(): Promise<void> {
  await recreateDatabase(testDatabaseUrl);
  await migrate(testDatabaseUrl, paths.migrations, () => undefined);
}
