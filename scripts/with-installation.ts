import type { Accounts } from "./accounts";
import { type InstallationDatabase, openInstallationDatabase } from "./database/installation-database";
import { migrate } from "./database/migrate";
import { generateClient } from "./generate-client";
import { installationEnvironment } from "./installation-environment";
import { type ListeningAddress, listeningAddress, requireFreePort } from "./listening-address";
import { paths } from "./paths";
import { prepareAccounts } from "./prepare-accounts";
import { endChildren } from "./run-child";
import { step } from "./step";
import { StepError } from "./step-error";
import { stopSignal } from "./stop-signal";
import { endOrphans, runningSupervisor, type SupervisorKind } from "./supervisor-record";

export type Installation = {
  database: InstallationDatabase;
  address: ListeningAddress;
  accounts: Accounts;
  /** Whether the demo accounts are there and offered at sign-in. */
  demo: boolean;
  /** What web and worker run with. */
  env: Record<string, string>;
  told: Promise<"stop">;
};

/**
 * Makes this checkout ready to run, database, schema and accounts, then does `work` and leaves the database. A signal on
 * the way ends what is under way first. Throws a StepError that names the step.
 */
export async function withInstallation(
  kind: SupervisorKind,
  options: { empty: boolean },
  work: (installation: Installation) => Promise<void>,
): Promise<void> {
  const told = stopSignal();
  const address = listeningAddress(process.env);
  await requireAlone(kind);
  await requireFreePort(address);
  const database = await step("Starting the database", () => openInstallationDatabase(console.log));
  try {
    const ready = async () => {
      const accounts = await prepare(database, options.empty, address);
      const demo = database.isPrivate && accounts.demo > 0;
      await work({ database, address, accounts, demo, told, env: serviceEnvironment(kind, database, address, demo) });
    };
    const done = ready();
    if ((await Promise.race([done, told])) !== "stop") return;
    endChildren();
    await done.catch(() => undefined);
  } finally {
    await database.release();
  }
}

async function requireAlone(kind: SupervisorKind): Promise<void> {
  const running = runningSupervisor(kind);
  if (running) {
    const pid = String(running.pid);
    throw new StepError(`AppTicket runs already at ${running.address} (process ${pid}; end it with: kill ${pid}).`);
  }
  const orphans = await endOrphans(kind);
  if (orphans > 0) console.log(`Ended ${String(orphans)} process(es) that a killed start had left behind.`);
}

async function prepare(database: InstallationDatabase, empty: boolean, address: ListeningAddress): Promise<Accounts> {
  installationEnvironment(database);
  await step("Preparing the database client", generateClient, (did) => (did ? "generated" : "current"));
  await step(
    "Migrating the database",
    () => migrate(database.url, paths.migrations, console.log),
    (applied) => (applied.length > 0 ? `${String(applied.length)} applied` : "current"),
  );
  return prepareAccounts(database, empty, address);
}

function serviceEnvironment(
  kind: SupervisorKind,
  database: InstallationDatabase,
  address: ListeningAddress,
  demo: boolean,
): Record<string, string> {
  return {
    ...installationEnvironment(database),
    NODE_ENV: kind === "dev" ? "development" : "production",
    HOST: address.host,
    PORT: String(address.port),
    APPTICKET_DEMO: demo ? "1" : "0",
  };
}
