import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApplication } from "./build-application";
import { freePort } from "./database/free-port";
import { migrate } from "./database/migrate";
import { startTemporaryServer } from "./database/temporary-server";
import { paths } from "./paths";
import { newSecrets } from "./private-secrets";
import { runScript } from "./run-script";
import { step } from "./step";
import { StepError } from "./step-error";
import { waitUntil } from "./wait-until";

export type TestInstallation = {
  /** What its processes run with: APP_URL, DATABASE_URL, APPTICKET_DATA_DIR and the secrets. */
  env: Record<string, string>;
  stop: () => Promise<void>;
};

/** Starts the built product with demo data on a database and ports of its own; everything goes with `stop`. */
export async function startTestInstallation(): Promise<TestInstallation> {
  await step(
    "Building the application",
    () => buildApplication({}, { force: false }),
    (did) => (did ? "built" : "current"),
  );
  const home = mkdtempSync(join(tmpdir(), "appticket-e2e-"));
  const database = await step("Starting a database", () => startTemporaryServer(console.log));
  const env = testEnvironment(database.url, home, await freePort());
  const children: ChildProcess[] = [];
  const stop = async () => {
    await Promise.all(children.map(end));
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await migrate(database.url, paths.migrations, () => undefined);
    await step("Adding the demo data", () =>
      runScript("scripts/seed.ts", ["--profile", "demo", "--database", "appticket"], env),
    );
    for (const name of ["web", "worker"]) children.push(startService(name, env, home));
    const address = env["APP_URL"] ?? "";
    await step("Starting web and worker", () => requireHealthy(address, children, home));
  } catch (error) {
    await stop();
    throw error;
  }
  return { env, stop };
}

function testEnvironment(databaseUrl: string, home: string, port: number): Record<string, string> {
  const { AUTH_SECRET, AUDIT_KEY, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = newSecrets();
  return {
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    APPTICKET_DATA_DIR: home,
    APPTICKET_DEMO: "1",
    HOST: "127.0.0.1",
    PORT: String(port),
    APP_URL: `http://127.0.0.1:${String(port)}`,
    MAIL_TRANSPORT: "log",
    AUTH_SECRET,
    AUDIT_KEY,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
  };
}

function startService(name: string, env: Record<string, string>, home: string): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", join(paths.root, `server/${name}.ts`)], {
    cwd: paths.root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const log = createWriteStream(join(home, `${name}.log`));
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  child.stderr?.pipe(process.stderr);
  return child;
}

async function requireHealthy(address: string, children: readonly ChildProcess[], home: string): Promise<void> {
  const dead = () => children.some((child) => child.exitCode !== null);
  await waitUntil(async () => dead() || (await isHealthy(address)), { timeoutMs: 60_000, everyMs: 100 });
  if (!dead() && (await isHealthy(address))) return;
  const said = ["web", "worker"].map((name) => readFileSync(join(home, `${name}.log`), "utf8").slice(-2_000));
  throw new StepError(`Web and worker did not come up:\n${said.join("\n")}`);
}

async function isHealthy(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(10_000) });
    return ((await answer.json()) as { status?: unknown }).status === "ok";
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    child.once("exit", () => {
      resolve();
    });
    child.kill("SIGTERM");
  });
}
