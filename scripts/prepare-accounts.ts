import { type Accounts, countAccounts } from "./accounts";
import { recreateDatabase } from "./database/databases";
import { type InstallationDatabase, readProfile, writeProfile } from "./database/installation-database";
import { migrate } from "./database/migrate";
import type { ListeningAddress } from "./listening-address";
import { paths } from "./paths";
import { runScript } from "./run-script";
import { step } from "./step";
import { StepError } from "./step-error";

/**
 * Fills a new private database with demo data, or leaves it empty for a real installation; gives its accounts. Throws a
 * StepError when that is not what the database was begun as, or when demo accounts would be in other machines' reach.
 */
export async function prepareAccounts(
  database: InstallationDatabase,
  empty: boolean,
  address: ListeningAddress,
): Promise<Accounts> {
  const accounts = await countAccounts(database.url);
  if (empty && accounts.demo > 0) throw holdsDemoData();
  const profile = database.isPrivate ? readProfile() : "empty";
  const seeds = !empty && (profile === "seeding" || (profile !== "empty" && accounts.users === 0));
  if (!address.isLoopback && (seeds || accounts.demo > 0)) throw reachableDemo(address.host);
  if (database.isPrivate && empty) writeProfile("empty");
  if (!seeds) return accounts;
  await step("Adding the demo data", () => seed(database, accounts.users > 0));
  return countAccounts(database.url);
}

/** Begins anew where an earlier try was cut short: half a demo looks whole to whoever only counts. */
async function seed(database: InstallationDatabase, cutShort: boolean): Promise<void> {
  if (cutShort) {
    await recreateDatabase(database.url);
    await migrate(database.url, paths.migrations, () => undefined);
  }
  writeProfile("seeding");
  await runScript("scripts/seed.ts", ["--profile", "demo"]);
  writeProfile("demo");
}

function holdsDemoData(): StepError {
  return new StepError(
    "The database holds demo data, and --empty begins a real installation. To throw the demo data away:\n" +
      "  npm run db -- reset     then     npm start -- --empty",
  );
}

function reachableDemo(host: string): StepError {
  return new StepError(
    `HOST=${host} would let other machines sign in with the demo accounts, whose password everybody knows. Either\n` +
      "  leave HOST out, to look at the demo on this machine, or begin a real installation:\n" +
      "  npm run db -- reset     then     npm start -- --empty",
  );
}
