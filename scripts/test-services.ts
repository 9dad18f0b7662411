import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { paths } from "./paths";
import { step } from "./step";
import { StepError } from "./step-error";
import { waitUntil } from "./wait-until";

/** Starts web and worker of the built product with an environment, their logs in `home`; gives what ends them. */
export async function startServices(env: Record<string, string>, home: string): Promise<() => Promise<void>> {
  const children = ["web", "worker"].map((name) => startService(name, env, home));
  const stop = async () => {
    await Promise.all(children.map(end));
  };
  try {
    await step("Starting web and worker", () => requireHealthy(env["APP_URL"] ?? "", children, home));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** The last lines of the services' logs that tell of something wrong. */
export function complaintsOf(home: string): string[] {
  return ["web", "worker"].flatMap((name) =>
    readFileSync(join(home, `${name}.log`), "utf8")
      .split("\n")
      .filter((line) => /"level":"(warn|error|fatal)"/.test(line))
      .slice(-20)
      .map((line) => `${name}: ${line.slice(0, 1_000)}`),
  );
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
