import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createConnection, type Connection } from "mariadb";
import { freePort } from "../database/free-port";
import { migrate } from "../database/migrate";
import { initialiseDirectory, makeRunDirectory, startServer } from "../database/server-process";
import { findServerProgram } from "../database/server-program";
import { paths, privateDirectory } from "../paths";
import { privateSecrets, type PrivateSecrets } from "../private-secrets";
import { runScript } from "../run-script";

export type BenchDatabase = {
  secrets: PrivateSecrets;
  url: string;
  /** A connection that may read the server's counters and its log of statements. */
  root: Connection;
  stop: () => Promise<void>;
};

/** Starts the database of one size, filled on its first use and kept under the private directory for the next run. */
export async function openBenchDatabase(tickets: number): Promise<BenchDatabase> {
  const home = join(privateDirectory(), "bench", String(tickets));
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const secrets = privateSecrets(join(home, "secrets.json"));
  const program = findServerProgram(console.log);
  const directory = join(home, "db");
  const filled = join(home, "filled");
  if (!existsSync(filled)) rmSync(directory, { recursive: true, force: true });
  await initialiseDirectory(program, directory);
  const runDirectory = makeRunDirectory("appticket-bench-");
  const passwords = { user: secrets.databasePassword, root: secrets.databaseRootPassword };
  const plan = { program, directory, runDirectory, port: await freePort(), database: "appticket", passwords };
  const { child, url } = await startServer({ ...plan, durable: true }, (command) => command);
  const stop = async () => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await gone;
    rmSync(runDirectory, { recursive: true, force: true });
  };
  try {
    await migrate(url, paths.migrations, () => undefined);
    if (!existsSync(filled)) await fill(url, secrets, tickets);
    writeFileSync(filled, "");
    const socketPath = join(runDirectory, "s");
    const root = await createConnection({ socketPath, user: "root", password: passwords.root, bigIntAsNumber: true });
    return { secrets, url, root, stop: () => root.end().then(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}

const fill = (
  url: string,
  { AUTH_SECRET, AUDIT_KEY, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY }: PrivateSecrets,
  tickets: number,
) =>
  runScript("scripts/seed.ts", ["--profile", "bench", "--tickets", String(tickets), "--database", "appticket"], {
    DATABASE_URL: url,
    AUTH_SECRET,
    AUDIT_KEY,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
  });
