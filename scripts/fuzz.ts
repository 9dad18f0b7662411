import { join } from "node:path";
import { parseArgs } from "node:util";
import { paths } from "./paths";
import { runChild } from "./run-child";
import { runProgram } from "./run-program";
import { StepError } from "./step-error";

const usage = `Usage: npm run fuzz -- [--runs N] [--seed N] [--only OPERATION]
  Sends N requests (1,000) that no program would send to each operation of the REST API, as a learner, a technician, an
  administrator and nobody, on a test installation of its own. What fails is shown with the seed that finds it again.`;

await runProgram(async () => {
  const { runs, seed, only } = readArguments();
  const code = await runChild(
    ["--import", "tsx", join(paths.root, "scripts/test-e2e.ts"), "e2e/bad-input/api-fuzz", "--project=desktop"],
    { FUZZ_RUNS: runs, ...(seed ? { FUZZ_SEED: seed } : {}), ...(only ? { FUZZ_ONLY: only } : {}) },
  );
  if (code !== 0) process.exitCode = 1;
});

function readArguments(): { runs: string; seed: string | undefined; only: string | undefined } {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({ options: { runs: text, seed: text, only: text } });
    const { runs = "1000", seed, only } = values;
    if (![runs, seed ?? "1"].every((value) => /^[1-9]\d{0,8}$/.test(value))) throw new StepError(usage);
    return { runs, seed, only };
  } catch {
    throw new StepError(usage);
  }
}
