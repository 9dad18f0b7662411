import { openInstallationDatabase } from "./database/installation-database";
import { migrate } from "./database/migrate";
import { generateClient } from "./generate-client";
import { installationEnvironment } from "./installation-environment";
import { listeningAddress, requireFreePort } from "./listening-address";
import { paths } from "./paths";
import { prepareAccounts } from "./prepare-accounts";
import { runProgram } from "./run-program";
import { runSupervisor } from "./run-supervisor";
import { step } from "./step";
import { StepError } from "./step-error";
import { endOrphans, runningSupervisor } from "./supervisor-record";

await runProgram(async () => {
  const address = listeningAddress(process.env);
  const running = runningSupervisor("dev");
  if (running) throw new StepError(`Development runs already at ${running.address} (process ${String(running.pid)}).`);
  await endOrphans("dev");
  await requireFreePort(address);
  const database = await step("Starting the database", () => openInstallationDatabase(console.log));
  try {
    const env = installationEnvironment(database);
    await step("Preparing the database client", generateClient);
    await step("Migrating the database", () => migrate(database.url, paths.migrations, console.log));
    const accounts = await prepareAccounts(database, false, address);
    const demo = database.isPrivate && accounts.demo > 0;
    await runSupervisor({
      kind: "dev",
      database,
      env: {
        ...env,
        NODE_ENV: "development",
        HOST: address.host,
        PORT: String(address.port),
        APPTICKET_DEMO: demo ? "1" : "0",
      },
      address: address.url,
      onUp: () => {
        console.log(`\nDevelopment runs at ${address.url}; changes in app, components and lib show at once.\n`);
      },
    });
  } finally {
    await database.release();
  }
});
