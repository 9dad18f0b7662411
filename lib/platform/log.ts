import { pino, type Logger } from "pino";
import { processState } from "./process-state";
import { env } from "./env";

/** The process's logger: structured lines with ids and codes, never what people wrote, their names or addresses. */
export function log(): Logger {
  return processState("log", () =>
    pino({
      level: env().LOG_LEVEL,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    }),
  );
}

/** Names and codes of an error without its message, which may quote personal text. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = "code" in error ? error.code : undefined;
  const frames = error.stack
    ?.split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 8)
    .map((line) => line.trim());
  return { error: error.name, code, frames, ...(error.cause ? { cause: errorFacts(error.cause) } : {}) };
}
