import { env } from "@/lib/platform/env";

/** Checks the environment of a long-running process before anything else; a bad one ends it with the names and examples. */
export function requireEnvironment(): ReturnType<typeof env> {
  try {
    return env();
  } catch (error) {
    process.stderr.write(`\n✗ ${error instanceof Error ? error.message : String(error)}\n\n`);
    process.exit(1);
  }
}
