import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withFileLock } from "../file-lock";
import { privateSecrets } from "../private-secrets";
import { StepError } from "../step-error";
import { waitUntil } from "../wait-until";
import { knock } from "./connection";
import { freePort } from "./free-port";
import { findRunningServer, processIdentity, type RunningServer } from "./running-server";
import { databaseUrl, initialiseDirectory, makeRunDirectory, startServer } from "./server-process";
import { findServerProgram } from "./server-program";

const database = "appticket";
const stopTimeoutMs = 8_000;
const upTimeoutMs = 120_000;

export type PrivateServer = {
  url: string;
  pid: number;
  /** Leaves the server; the last one to leave stops it. */
  release: (timeoutMs?: number) => Promise<void>;
};

/**
 * The private database server of a checkout, kept under its `.data/db`: joins the one that runs, or starts it.
 * Several programs may share it. Throws a StepError when there is no server program or it does not come up.
 */
export async function openPrivateServer(dataDirectory: string, report: (line: string) => void): Promise<PrivateServer> {
  const users = join(dataDirectory, "db-users");
  return withFileLock(join(dataDirectory, "db.lock"), async () => {
    const running = findRunningServer(join(dataDirectory, "db"));
    const server = running ? await joinRunning(dataDirectory, running) : await start(dataDirectory, report);
    mkdirSync(users, { recursive: true, mode: 0o700 });
    writeFileSync(join(users, String(process.pid)), processIdentity(process.pid) ?? "");
    return { ...server, release: (timeoutMs = stopTimeoutMs) => release(dataDirectory, server.pid, timeoutMs) };
  });
}

async function joinRunning(dataDirectory: string, { pid, port }: RunningServer): Promise<{ url: string; pid: number }> {
  const url = databaseUrl({ port, database, passwords: passwordsOf(dataDirectory) });
  const settled = async () => (await knock(url)) !== "down" || processIdentity(pid) === undefined;
  if ((await waitUntil(settled, { timeoutMs: upTimeoutMs })) && (await knock(url)) === "up") return { url, pid };
  throw new StepError(
    `A database server (process ${String(pid)}) holds ${dataDirectory}/db but does not answer.\n` +
      `Its log is ${dataDirectory}/db.log. End it with: kill ${String(pid)}   and run the same command again.`,
  );
}

async function start(dataDirectory: string, report: (line: string) => void): Promise<{ url: string; pid: number }> {
  const program = findServerProgram(report);
  const directory = join(dataDirectory, "db");
  await initialiseDirectory(program, directory);
  const portFile = join(dataDirectory, "db-port");
  const port = await freePort(Number(read(portFile)) || undefined);
  const runDirectory = newRunDirectory(dataDirectory);
  const plan = {
    program,
    directory,
    runDirectory,
    port,
    database,
    passwords: passwordsOf(dataDirectory),
    durable: true,
  };
  const { child, url } = await startServer(plan, (command) => command);
  writeFileSync(portFile, String(port));
  child.stdin?.destroy();
  child.unref();
  return { url, pid: child.pid ?? 0 };
}

async function release(dataDirectory: string, pid: number, timeoutMs: number): Promise<void> {
  const users = join(dataDirectory, "db-users");
  await withFileLock(join(dataDirectory, "db.lock"), async () => {
    rmSync(join(users, String(process.pid)), { force: true });
    if (readdirSync(users).some((name) => processIdentity(Number(name)) === read(join(users, name)))) return;
    await stop(pid, timeoutMs);
    removeRunDirectory(dataDirectory);
  });
}

/** A server that was killed leaves its directory behind: the next one clears it away. */
function newRunDirectory(dataDirectory: string): string {
  removeRunDirectory(dataDirectory);
  const made = makeRunDirectory("appticket-db-");
  writeFileSync(join(dataDirectory, "db-run"), made);
  return made;
}

function removeRunDirectory(dataDirectory: string): void {
  const old = read(join(dataDirectory, "db-run"));
  if (/\/appticket-db-\w+$/.test(old)) rmSync(old, { recursive: true, force: true });
}

async function stop(pid: number, timeoutMs: number): Promise<void> {
  const identity = processIdentity(pid);
  if (identity === undefined) return;
  process.kill(pid, "SIGTERM");
  const gone = () => processIdentity(pid) !== identity;
  if (await waitUntil(gone, { timeoutMs })) return;
  // Every acknowledged write is on disk already: the next start recovers as after a power cut.
  process.kill(pid, "SIGKILL");
  await waitUntil(gone, { timeoutMs: 2_000 });
}

function passwordsOf(dataDirectory: string): { user: string; root: string } {
  const secrets = privateSecrets(join(dataDirectory, "secrets.json"));
  return { user: secrets.databasePassword, root: secrets.databaseRootPassword };
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
