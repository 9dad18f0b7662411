import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { paths } from "./paths";

const backoffMs = { first: 200, most: 5_000 };
const settledMs = 30_000;

export type SupervisedProcess = {
  name: string;
  pid: () => number | undefined;
  /** Starts it anew with another environment. */
  replaceEnvironment: (env: Record<string, string>) => void;
  /** Tells it to end and waits; past the time limit it is killed. */
  stop: (timeoutMs: number) => Promise<void>;
};

/** Keeps one program running: started again whenever it ends, at once the first time, then with growing pauses. */
export function supervise(
  name: string,
  args: readonly string[],
  firstEnv: Record<string, string>,
  onChange: () => void,
): SupervisedProcess {
  let env = firstEnv;
  let child: ChildProcess | undefined;
  let retry: NodeJS.Timeout | undefined;
  let pauseMs = backoffMs.first;
  let stopping = false;

  const start = () => {
    const started = Date.now();
    const current = startProgram(args, env);
    child = current;
    onChange();
    current.once("exit", (code, signal) => {
      child = undefined;
      if (stopping) return;
      pauseMs = Date.now() - started > settledMs ? backoffMs.first : Math.min(pauseMs * 2, backoffMs.most);
      process.stderr.write(`! ${name} ended (${String(signal ?? code)}); starting it again\n`);
      retry = setTimeout(start, pauseMs);
    });
    current.once("error", () => undefined);
  };
  start();

  return {
    name,
    pid: () => child?.pid,
    replaceEnvironment: (next) => {
      env = next;
      child?.kill("SIGTERM");
    },
    stop: async (timeoutMs) => {
      stopping = true;
      clearTimeout(retry);
      if (child) await end(child, timeoutMs);
    },
  };
}

function startProgram(args: readonly string[], env: Record<string, string>): ChildProcess {
  const [file = "", ...more] = args;
  return spawn(process.execPath, ["--import", "tsx", join(paths.root, file), ...more], {
    cwd: paths.root,
    env: { ...process.env, ...env },
    // By the channel a child learns that its supervisor is gone, even when that was killed.
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    // Its own process group: Ctrl-C must reach the supervisor only, which ends everything in the right order.
    detached: true,
  });
}

async function end(child: ChildProcess, timeoutMs: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), timeoutMs);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.kill("SIGTERM");
  });
}
