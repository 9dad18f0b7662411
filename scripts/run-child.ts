import { type ChildProcess, spawn } from "node:child_process";
import { paths } from "./paths";

const running = new Set<ChildProcess>();
let over = false;

/** Runs a program on this Node.js, showing what it says; gives its exit code, or what else ended it. */
export async function runChild(args: readonly string[], env: Record<string, string> = {}): Promise<number | string> {
  if (over) return "stopped";
  const child = spawn(process.execPath, [...args], {
    cwd: paths.root,
    env: { ...process.env, ...env },
    stdio: "inherit",
  });
  running.add(child);
  try {
    return await new Promise((resolve) => {
      child.on("error", (error) => {
        resolve(error.message);
      });
      child.on("exit", (code, signal) => {
        resolve(code ?? signal ?? "ended");
      });
    });
  } finally {
    running.delete(child);
  }
}

/** Ends the programs that run now and starts no more: what is given up must not go on behind its caller's back. */
export function endChildren(): void {
  over = true;
  for (const child of running) child.kill("SIGKILL");
}
