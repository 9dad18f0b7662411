import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { connect } from "../../scripts/database/connection";
import { findRunningServer } from "../../scripts/database/running-server";
import { freePort } from "../../scripts/database/free-port";
import { paths } from "../../scripts/paths";
import { waitUntil } from "../../scripts/wait-until";

const notCopied = new Set(["node_modules", ".git", ".data", ".next", "test-results", "playwright-report"]);
/** Generous: other work may hold both cores. */
export const patienceMs = 90_000;

export type Checkout = { directory: string; port: number; address: string; env: Record<string, string | undefined> };

/** A copy of this checkout with its packages and its build, at a path of just this length, as if cloned there. */
export async function copyCheckout(pathLength: number): Promise<Checkout> {
  const home = mkdtempSync(join(tmpdir(), "appticket-operations-"));
  const directory = join(home, "p".repeat(pathLength - home.length - 1));
  mkdirSync(directory);
  cpSync(paths.root, directory, {
    recursive: true,
    filter: (source) => !notCopied.has(basename(source)) || relative(paths.root, source).includes("/"),
  });
  linkTree("node_modules", directory);
  cpSync(paths.build, join(directory, ".next"), {
    recursive: true,
    filter: (source) => !["cache", "dev"].includes(relative(paths.build, source)),
  });
  const port = await freePort();
  return { directory, port, address: `http://127.0.0.1:${String(port)}`, env: {} };
}

export function removeCheckout({ directory }: Checkout): void {
  rmSync(join(directory, ".."), { recursive: true, force: true });
}

/** Hard links: packages are half a gigabyte. */
function linkTree(name: string, directory: string): void {
  const source = join(paths.root, name);
  try {
    execFileSync("cp", ["-al", source, join(directory, name)]);
  } catch {
    cpSync(source, join(directory, name), { recursive: true, verbatimSymlinks: true });
  }
}

/** Nothing of the caller's environment but what programs are found by. */
const bare = { PATH: process.env["PATH"], HOME: process.env["HOME"] } as unknown as NodeJS.ProcessEnv;

export type Running = { child: ChildProcess; output: () => string; exited: Promise<number> };

/** Runs one of the project's programs in a copy, the way npm does. */
export function run(checkout: Checkout, args: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(join(checkout.directory, "node_modules/.bin/node"), [...args], {
    cwd: checkout.directory,
    env: { ...bare, PORT: String(checkout.port), ...checkout.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  const exited = once(child, "close").then(([code]) => Number(code ?? -1));
  return { child, output: () => output, exited };
}

/** Starts the product and waits until it says that it runs; throws with its output when it doesn't. */
export async function start(
  checkout: Checkout,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Running> {
  const running = run(checkout, ["scripts/start.mjs", ...args], env);
  const settled = () => running.output().includes("AppTicket is running") || running.child.exitCode !== null;
  await waitUntil(settled, { timeoutMs: 240_000 });
  if (running.child.exitCode !== null || !running.output().includes("AppTicket is running")) {
    running.child.kill("SIGKILL");
    throw new Error(`npm start did not come up:\n${running.output()}`);
  }
  return running;
}

/** Sends SIGTERM and waits for the end; gives the exit code. */
export async function stop(running: Running): Promise<number> {
  running.child.kill("SIGTERM");
  return running.exited;
}

export async function isHealthy({ address }: Checkout): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(10_000) });
    return answer.ok && ((await answer.json()) as { status: string }).status === "ok";
  } catch {
    return false;
  }
}

/** The processes of a running copy, read from what its supervisor wrote down and from the database's command line. */
export function processIds({ directory }: Checkout): {
  supervisor: number;
  web: number;
  worker: number;
  database: number;
} {
  const record = JSON.parse(readFileSync(join(directory, ".data/start.json"), "utf8")) as {
    supervisor: { pid: number };
    children: { name: string; pid: number }[];
  };
  const child = (name: string) => record.children.find((one) => one.name === name)?.pid ?? 0;
  const database = findRunningServer(join(directory, ".data/db"))?.pid ?? 0;
  return { supervisor: record.supervisor.pid, web: child("web"), worker: child("worker"), database };
}

export function hasStartRecord({ directory }: Checkout): boolean {
  return existsSync(join(directory, ".data/start.json"));
}

/** The address of a copy's private database. */
export function databaseUrl({ directory }: Checkout): string {
  const { databasePassword } = JSON.parse(readFileSync(join(directory, ".data/secrets.json"), "utf8")) as {
    databasePassword: string;
  };
  const port = readFileSync(join(directory, ".data/db-port"), "utf8");
  return `mysql://appticket:${databasePassword}@127.0.0.1:${port}/appticket`;
}

/** Asks a copy's private database. */
export async function query(checkout: Checkout, sql: string): Promise<unknown[]> {
  const connection = await connect(databaseUrl(checkout));
  try {
    return await connection.query<unknown[]>(sql);
  } finally {
    await connection.end();
  }
}

/** What the built pages call their server actions. */
export function actionIds({ directory }: Checkout): string[] {
  const manifest = readFileSync(join(directory, ".next/server/server-reference-manifest.json"), "utf8");
  return Object.keys((JSON.parse(manifest) as { node: Record<string, unknown> }).node);
}
