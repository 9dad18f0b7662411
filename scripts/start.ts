import { parseArgs } from "node:util";
import { buildApplication } from "./build-application";
import { openInstallationDatabase } from "./database/installation-database";
import { migrate } from "./database/migrate";
import { generateClient } from "./generate-client";
import { installationEnvironment } from "./installation-environment";
import { listeningAddress, requireFreePort } from "./listening-address";
import { paths } from "./paths";
import { prepareAccounts } from "./prepare-accounts";
import { runProgram } from "./run-program";
import { runScript } from "./run-script";
import { runSupervisor } from "./run-supervisor";
import { step } from "./step";
import { StepError } from "./step-error";
import { endOrphans, runningSupervisor } from "./supervisor-record";

const silent = () => "";

await runProgram(async () => {
  const { empty } = readArguments();
  const address = listeningAddress(process.env);
  const running = runningSupervisor("start");
  if (running) {
    throw new StepError(
      `AppTicket runs already at ${running.address} (process ${String(running.pid)}; end it with: kill ${String(running.pid)}).`,
    );
  }
  const orphans = await endOrphans("start");
  if (orphans > 0) console.log(`Ended ${String(orphans)} process(es) that a killed start had left behind.`);
  await requireFreePort(address);

  const database = await step("Starting the database", () => openInstallationDatabase(console.log), silent);
  try {
    const env = installationEnvironment(database);
    await step("Preparing the database client", generateClient, (did) => (did ? "generated" : "current"));
    await step(
      "Migrating the database",
      () => migrate(database.url, paths.migrations, console.log),
      (applied) => (applied.length > 0 ? `${String(applied.length)} applied` : "current"),
    );
    const accounts = await prepareAccounts(database, empty, address);
    await step(
      "Building the application",
      () => buildApplication(env, { force: false }),
      (did) => (did ? "built" : "current"),
    );
    const demo = database.isPrivate && accounts.demo > 0;
    const childEnv = {
      ...env,
      NODE_ENV: "production",
      HOST: address.host,
      PORT: String(address.port),
      APPTICKET_DEMO: demo ? "1" : "0",
    };
    if (!demo) await runScript("scripts/admin.ts", ["first"], childEnv);
    await runSupervisor({
      kind: "start",
      database,
      env: childEnv,
      address: address.url,
      onUp: () => greet(address.url, demo),
    });
  } finally {
    await database.release();
  }
});

function readArguments(): { empty: boolean } {
  try {
    return parseArgs({ options: { empty: { type: "boolean", default: false } } }).values;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new StepError(
      `${cause}\nUsage: npm start [-- --empty]   (--empty begins a real installation, without demo data)`,
    );
  }
}

function greet(url: string, demo: boolean): void {
  const shown = process.env["APP_URL"] ?? url;
  const lines = demo
    ? [
        "Sign in, with the password demo-password, as",
        "  learner@demo.test      a learner who needs help (also learner2@demo.test)",
        "  technician@demo.test   a technician (also technician2@demo.test)",
        "  manager@demo.test      the manager",
        "  admin@demo.test        the administrator",
      ]
    : ["Sign in with your account."];
  console.log(`\nAppTicket is running:  ${shown}\n\n${lines.join("\n")}\n\nCtrl-C stops it.\n`);
}
