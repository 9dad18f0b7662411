import { randomInt } from "node:crypto";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { allOperations } from "@/app/api/v1/all-operations";
import { paths } from "./paths";
import { runChild } from "./run-child";
import { runProgram } from "./run-program";
import { StepError } from "./step-error";

const usage = `Usage: npm run fuzz -- [--runs N] [--seed N] [--only OPERATION]
  Sends N requests (1,000) that no program would send to each operation of the REST API, as a learner, a technician or a
  manager in turns, an administrator and nobody, on a test installation of its own. What fails is shown with the seed that finds it again.`;

/** An administrator's come after the others', and also when those found something. */
const roles = ["--project=desktop", "--project=alone", "--no-deps", "--workers=1"];

await runProgram(async () => {
  const { runs, seed, only } = readArguments();
  const code = await runChild(
    ["--import", "tsx", join(paths.root, "scripts/test-e2e.ts"), "e2e/bad-input/api-fuzz", ...roles],
    { FUZZ_RUNS: runs, FUZZ_SEED: seed, ...(only ? { FUZZ_ONLY: only } : {}) },
  );
  if (code !== 0) process.exitCode = 1;
});

/** The seed is chosen here: each process of the tests would choose another. */
function readArguments(): { runs: string; seed: string; only: string | undefined } {
  const { runs = "1000", seed = String(randomInt(1, 1_000_000)), only } = parsedArguments();
  if (![runs, seed].every((value) => /^[1-9]\d{0,8}$/.test(value))) throw new StepError(usage);
  if (only !== undefined && !allOperations.some(({ id }) => id === only))
    throw new StepError(`The REST API has no operation ${only}.\n\n${usage}`);
  return { runs, seed, only };
}

function parsedArguments() {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ options: { runs: text, seed: text, only: text } }).values;
  } catch {
    throw new StepError(usage);
  }
}
