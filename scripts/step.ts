import { StepError } from "./step-error";

/** Runs one step of a longer work, showing that it goes on and how long it took; a failure names the step. */
export async function step<T>(
  name: string,
  work: () => Promise<T>,
  outcome: (result: T) => string = () => "",
): Promise<T> {
  const started = performance.now();
  process.stdout.write(`• ${name} …\n`);
  try {
    const result = await work();
    const said = outcome(result);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`✓ ${name}${said ? `: ${said}` : ""} (${seconds} s)\n`);
    return result;
  } catch (error) {
    if (error instanceof StepError) throw new StepError(`${name} failed.\n${error.message}`);
    throw error;
  }
}
