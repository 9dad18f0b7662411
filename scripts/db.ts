import { parseArgs } from "node:util";
import { recreateDatabase } from "./database/databases";
import {
  type InstallationDatabase,
  requireConfirmedDatabase,
  withInstallationDatabase,
  writeProfile,
} from "./database/installation-database";
import { migrate, migrationStatus, resolveMigration } from "./database/migrate";
import { runtimeGrants } from "./database/runtime-grants";
import { paths } from "./paths";
import { runProgram } from "./run-program";
import { runScript } from "./run-script";
import { runningSupervisor } from "./supervisor-record";
import { StepError } from "./step-error";

const usage = `Usage: npm run db -- <command>
  migrate                              apply the migrations the database misses
  status                               show what it has and misses
  seed [--database NAME]               add the demo data
  reset [--database NAME]              empty the database: everything in it is lost
  grants ACCOUNT                       print what the running product needs of the database, for an account of its own
  resolve MIGRATION --applied          settle a failed migration after putting the database right by hand
  resolve MIGRATION --rolled-back
NAME repeats the name of the database in DATABASE_URL, to say that you mean it.`;

const options = {
  database: { type: "string" },
  applied: { type: "boolean", default: false },
  "rolled-back": { type: "boolean", default: false },
} as const;

await runProgram(async () => {
  const { positionals, values } = readArguments();
  const [command, name] = positionals;
  if (command === "seed") {
    await runScript("scripts/seed.ts", [
      "--profile",
      "demo",
      ...(values.database ? ["--database", values.database] : []),
    ]);
    return;
  }
  await withInstallationDatabase(async (database) => {
    if (command === "migrate") await reportMigrations(database);
    else if (command === "status") console.log((await migrationStatus(database.url, paths.migrations)).join("\n"));
    else if (command === "grants" && name) console.log((await runtimeGrants(database.url, name)).join("\n"));
    else if (command === "reset") await reset(database, values.database);
    else if (command === "resolve" && name && values.applied !== values["rolled-back"]) {
      await resolveMigration(database.url, name, values.applied ? "applied" : "rolled-back");
    } else throw new StepError(usage);
  });
});

function readArguments() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new StepError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

async function reportMigrations(database: InstallationDatabase): Promise<void> {
  const applied = await migrate(database.url, paths.migrations, console.log);
  console.log(applied.length === 0 ? "The database is current." : `Applied: ${applied.join(", ")}`);
}

async function reset(database: InstallationDatabase, confirmed: string | undefined): Promise<void> {
  requireConfirmedDatabase(database, confirmed, "empty");
  const supervisor = database.isPrivate ? runningSupervisor("start") : undefined;
  if (supervisor)
    throw new StepError(`AppTicket runs on this database (process ${String(supervisor.pid)}): stop it first.`);
  await recreateDatabase(database.url);
  await migrate(database.url, paths.migrations, console.log);
  if (database.isPrivate) writeProfile(undefined);
  console.log("The database is empty.");
}
