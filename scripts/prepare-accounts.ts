import { type AccountCounts, countAccounts } from "./accounts";
import { type InstallationDatabase, readProfile, writeProfile } from "./database/installation-database";
import type { ListeningAddress } from "./listening-address";
import { runScript } from "./run-script";
import { step } from "./step";
import { StepError } from "./step-error";

/**
 * Fills a new private database with demo data, or leaves it empty for a real installation. Throws a StepError when
 * that is not what the database was begun as, or when demo accounts would be reachable from other machines.
 */
export async function prepareAccounts(
  database: InstallationDatabase,
  empty: boolean,
  address: ListeningAddress,
): Promise<AccountCounts> {
  const counts = await countAccounts(database.url);
  const profile = database.isPrivate ? (readProfile() ?? (counts.demo > 0 ? "demo" : undefined)) : "empty";
  if (empty && (profile === "demo" || counts.demo > 0)) throw holdsDemoData();
  const seeds = database.isPrivate && !empty && profile !== "empty" && counts.users === 0;
  if (!address.isLoopback && (seeds || counts.demo > 0)) throw reachableDemo(address.host);
  if (database.isPrivate) writeProfile(empty || profile === "empty" ? "empty" : "demo");
  if (!seeds) return counts;
  await step("Adding the demo data", () => runScript("scripts/seed.ts", ["--profile", "demo"]));
  return countAccounts(database.url);
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
