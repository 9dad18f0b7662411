import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { paths } from "./paths";
import { runProgram } from "./run-program";
import { StepError } from "./step-error";

const vitest = (project: string) => ["node_modules/vitest/vitest.mjs", "run", "--project", project];
const program = (file: string) => ["--import", "tsx", `${paths.root}/${file}`];

const stages: Readonly<Record<string, readonly string[]>> = {
  check: program("scripts/check.ts"),
  unit: vitest("unit"),
  database: vitest("database"),
  build: [...program("scripts/build.ts"), "--if-needed"],
  operations: vitest("operations"),
  browser: program("scripts/test-e2e.ts"),
};

/** Of the caller's environment, what would make the suite test something other than this checkout on its own server. */
const foreign = [
  "DATABASE_URL",
  "APP_URL",
  "HOST",
  "PORT",
  "APPTICKET_DATA_DIR",
  "APPTICKET_DEMO",
  "AUTH_SECRET",
  "AUDIT_KEY",
];
const alsoForeign = [
  "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
  "TRUSTED_PROXIES",
  "WEBHOOK_ALLOWED_NETWORKS",
  "MAIL_TRANSPORT",
  "LOG_LEVEL",
  "METRICS_TOKEN",
  "NODE_ENV",
];

/** A runner's closing lines: what it counted. */
const closing = /^\s*(Test Files|Tests|\d+ (passed|failed|flaky|skipped|did not run))\b/;

await runProgram(async () => {
  for (const name of [...foreign, ...alsoForeign]) Reflect.deleteProperty(process.env, name);
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in stages));
  if (unknown)
    throw new StepError(`There is no stage ${unknown}. Usage: npm test [-- ${Object.keys(stages).join(" | ")}]`);
  const report: string[] = [];
  let failed = false;
  for (const [name, args] of Object.entries(stages)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const { code, counts, seconds } = await runStage(name, args);
    failed ||= code !== 0;
    report.push(`${code === 0 ? "✓" : "✗"} ${name} (${String(seconds)} s)`, ...counts);
  }
  console.log(`\n━━ npm test: ${failed ? "FAILED" : "all passed"}\n${report.join("\n")}`);
  if (failed) process.exitCode = 1;
});

async function runStage(
  name: string,
  args: readonly string[],
): Promise<{ code: number; counts: string[]; seconds: number }> {
  console.log(`\n━━ ${name}\n`);
  const started = performance.now();
  const color = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  let tail = "";
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: paths.root,
      env: { ...process.env, ...color },
      stdio: ["inherit", "pipe", "inherit"],
    });
    child.stdout.on("data", (chunk: Buffer) => {
      process.stdout.write(chunk);
      tail = (tail + chunk.toString("utf8")).slice(-4_000);
    });
    child.on("error", () => {
      resolve(1);
    });
    child.on("close", (exitCode) => {
      resolve(exitCode ?? 1);
    });
  });
  const counts = stripVTControlCharacters(tail)
    .split("\n")
    .filter((line) => closing.test(line));
  return { code, counts, seconds: Math.round((performance.now() - started) / 1000) };
}
