import { type ChildProcess, execFile, spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { StepError } from "../step-error";
import { waitUntil } from "../wait-until";
import { knock } from "./connection";
import { initialiseCommand, initSql, serverOptions } from "./server-options";
import type { ServerProgram } from "./server-program";

export type ServerPlan = {
  program: ServerProgram;
  directory: string;
  /** For the socket: a short path, since a Unix socket's may have 107 characters at most. */
  runDirectory: string;
  port: number;
  database: string;
  passwords: { user: string; root: string };
  /** False gives a server for tests: nothing survives a crash, and its account may make databases. */
  durable: boolean;
};

export type ServerProcess = {
  child: ChildProcess;
  url: string;
};

/** Fills the data directory if it is new; a half-filled one never gets the name. */
export async function initialiseDirectory(program: ServerProgram, directory: string): Promise<void> {
  if (existsSync(join(directory, "mysql"))) return;
  mkdirSync(dirname(directory), { recursive: true, mode: 0o700 });
  const fresh = `${directory}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const [command, ...args] = initialiseCommand(program, fresh);
  try {
    await promisify(execFile)(command, args);
  } catch (error) {
    throw new StepError(
      `${command} could not fill ${fresh}:\n${error instanceof Error ? error.message : String(error)}`,
    );
  }
  rmSync(directory, { recursive: true, force: true });
  renameSync(fresh, directory);
}

/** Starts a server and waits until it answers; throws a StepError with the end of its log when it doesn't. */
export async function startServer(plan: ServerPlan, wrap: (command: string[]) => string[]): Promise<ServerProcess> {
  const initFile = join(plan.runDirectory, "init.sql");
  writeFileSync(initFile, initSql(plan.program, plan.database, plan.passwords, !plan.durable), { mode: 0o600 });
  const options = serverOptions(
    plan.program,
    { ...plan, socket: join(plan.runDirectory, "s"), initFile },
    plan.durable,
  );
  const [command = "", ...args] = wrap([plan.program.path, ...options]);
  const logFile = `${plan.directory}.log`;
  const log = openSync(logFile, "w", 0o600);
  // Its own process group: Ctrl-C in the terminal must reach the supervisor only, which ends the database last.
  const child = spawn(command, args, { detached: true, stdio: ["pipe", log, log] });
  closeSync(log);
  const url = databaseUrl(plan);
  await waitUntilUp(child, url, logFile);
  rmSync(initFile, { force: true });
  return { child, url };
}

/** A new directory with a path short enough for a socket. */
export function makeRunDirectory(name: string): string {
  return mkdtempSync(join(tmpdir().length < 60 ? tmpdir() : "/tmp", name));
}

/** The address of the application's database on a private server. */
export function databaseUrl(plan: Pick<ServerPlan, "port" | "database" | "passwords">): string {
  return `mysql://appticket:${plan.passwords.user}@127.0.0.1:${String(plan.port)}/${plan.database}`;
}

async function waitUntilUp(child: ChildProcess, url: string, logFile: string): Promise<void> {
  let failure: Error | undefined;
  child.on("error", (error) => {
    failure = error;
  });
  // Recovery after a crash of a large database takes its time.
  const hasEnded = () => failure !== undefined || child.exitCode !== null || child.signalCode !== null;
  await waitUntil(async () => hasEnded() || (await knock(url)) === "up", { timeoutMs: 120_000 });
  if (!hasEnded() && (await knock(url)) === "up") return;
  child.kill("SIGKILL");
  const tail = existsSync(logFile) ? readFileSync(logFile, "utf8").trim().split("\n").slice(-12).join("\n") : "";
  throw new StepError(
    `The database server did not start${failure ? ` (${failure.message})` : ""}. The end of ${logFile}:\n${tail}`,
  );
}
