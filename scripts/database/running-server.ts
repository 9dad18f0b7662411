import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

export type RunningServer = {
  pid: number;
  port: number;
};

/** Finds the server that works on a data directory by its command line, which no crash can make stale. */
export function findRunningServer(dataDirectory: string): RunningServer | undefined {
  for (const pid of processIds()) {
    const line = commandLine(pid);
    if (!hasArgument(line, `--datadir=${dataDirectory}`)) continue;
    const port = /--port=(\d+)/.exec(line)?.[1];
    if (port) return { pid, port: Number(port) };
  }
  return undefined;
}

/** Whether a process was started with this argument, as a whole. */
export function hasArgument(line: string, argument: string): boolean {
  return ["\0", " ", ""].some((end) => (end ? line.includes(argument + end) : line.endsWith(argument)));
}

/** What a process was started with; empty when it is gone. */
export function commandLine(pid: number): string {
  try {
    if (hasProc()) return readFileSync(`/proc/${String(pid)}/cmdline`, "utf8");
    return execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

/** Tells a process from a later one with the same id: when it was started. Undefined when it is gone. */
export function processIdentity(pid: number): string | undefined {
  try {
    if (!hasProc()) return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
    const fields = readFileSync(`/proc/${String(pid)}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function processIds(): number[] {
  if (hasProc())
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  return execFileSync("ps", ["-axo", "pid="], { encoding: "utf8" }).split("\n").map(Number);
}

function hasProc(): boolean {
  return existsSync("/proc/self/cmdline");
}
