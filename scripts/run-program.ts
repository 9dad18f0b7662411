import { StepError } from "./step-error";

/** Runs a program's main function; a StepError ends it with its message and exit code 1, anything else with its stack. */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  try {
    await main();
    process.exit(process.exitCode);
  } catch (error) {
    process.stderr.write(error instanceof StepError ? `\n✗ ${error.message}\n\n` : `\n✗ ${describe(error)}\n\n`);
    process.exit(1);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
