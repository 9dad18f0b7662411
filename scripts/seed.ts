import { parseArgs } from "node:util";
import { requireConfirmedDatabase, withInstallationDatabase } from "./database/installation-database";
import { migrate } from "./database/migrate";
import { generateClient } from "./generate-client";
import { installationEnvironment } from "./installation-environment";
import { paths } from "./paths";
import { runProgram } from "./run-program";
import { StepError } from "./step-error";

const usage = `Usage: npm run seed -- --profile demo|bench [--tickets N] [--database NAME]
  demo    the accounts, teams and tickets of the demo
  bench   many tickets in bulk, to measure with (100000 unless --tickets says otherwise)
NAME repeats the name of the database in DATABASE_URL, to say that you mean it.`;

const options = {
  profile: { type: "string" },
  tickets: { type: "string", default: "100000" },
  database: { type: "string" },
} as const;

await runProgram(async () => {
  const { profile, tickets, database: confirmed } = readArguments();
  await generateClient();
  await withInstallationDatabase(async (database) => {
    requireConfirmedDatabase(database, confirmed, "add made-up people and tickets to");
    Object.assign(process.env, installationEnvironment(database));
    await migrate(database.url, paths.migrations, console.log);
    // Only now: what these import reads the environment.
    if (profile === "demo") await (await import("../prisma/seed/demo")).seedDemo();
    else await (await import("../prisma/seed/bench")).seedBench({ tickets });
  });
});

function readArguments() {
  const values = parsed();
  const tickets = Number(values.tickets);
  const known = values.profile === "demo" || values.profile === "bench";
  if (!known || !Number.isInteger(tickets) || tickets < 1) throw new StepError(usage);
  return { ...values, tickets };
}

function parsed() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new StepError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
