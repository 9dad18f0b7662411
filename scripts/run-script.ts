import { spawn } from "node:child_process";
import { join } from "node:path";
import { paths } from "./paths";
import { StepError } from "./step-error";

/** Runs another program of the project in a process of its own; throws a StepError when it fails. */
export async function runScript(
  file: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<void> {
  const code = await new Promise<number | string>((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", join(paths.root, file), ...args], {
      cwd: paths.root,
      env: { ...process.env, ...env },
      stdio: "inherit",
    });
    child.on("error", (error) => {
      resolve(error.message);
    });
    child.on("exit", (exitCode, signal) => {
      resolve(exitCode ?? signal ?? "ended");
    });
  });
  if (code !== 0) throw new StepError(`${file} ${args.join(" ")} failed (${String(code)}); its message is above.`);
}
