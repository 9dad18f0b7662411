import { join } from "node:path";
import { paths } from "./paths";
import { runChild } from "./run-child";
import { StepError } from "./step-error";

/** Runs another program of the project in a process of its own; throws a StepError when it fails. */
export async function runScript(
  file: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<void> {
  const code = await runChild(["--import", "tsx", join(paths.root, file), ...args], env);
  if (code !== 0) throw new StepError(`${file} ${args.join(" ")} failed (${String(code)}); its message is above.`);
}
