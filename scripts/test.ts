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

/** Those of one line run at the same time: what one leaves of two cores, the other takes. */
const order = [["check", "unit"], ["database"], ["build"], ["operations"], ["browser"]];

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
  const done: Stage[] = [];
  for (const line of order) {
    const names = line.filter((name) => wanted.length === 0 || wanted.includes(name));
    // The first says what it does while it runs, the others when it has ended.
    const [first, ...others] = names.map((name, nth) => runStage(name, { aloud: nth === 0 }));
    if (!first) continue;
    done.push(await first);
    for (const other of others) done.push(await other.then(told));
  }
  const failed = done.some(({ code }) => code !== 0);
  const report = done.flatMap(({ name, code, seconds, output }) => [
    `${code === 0 ? "✓" : "✗"} ${name} (${String(seconds)} s)`,
    ...countsIn(output),
  ]);
  console.log(`\n━━ npm test: ${failed ? "FAILED" : "all passed"}\n${report.join("\n")}`);
  if (failed) process.exitCode = 1;
});

type Stage = { name: string; code: number; output: string; seconds: number };

function told(stage: Stage): Stage {
  process.stdout.write(`\n━━ ${stage.name}\n\n${stage.output}`);
  return stage;
}

function countsIn(output: string): string[] {
  return stripVTControlCharacters(output.slice(-4_000))
    .split("\n")
    .filter((line) => closing.test(line));
}

async function runStage(name: string, { aloud }: { aloud: boolean }): Promise<Stage> {
  if (aloud) console.log(`\n━━ ${name}\n`);
  const started = performance.now();
  const color = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  let output = "";
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, stages[name] ?? [], {
      cwd: paths.root,
      env: { ...process.env, ...color },
      stdio: ["inherit", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        if (aloud) process.stdout.write(chunk);
        output += chunk;
      });
    child.on("error", () => {
      resolve(1);
    });
    child.on("close", (exitCode) => {
      resolve(exitCode ?? 1);
    });
  });
  return { name, code, output, seconds: Math.round((performance.now() - started) / 1000) };
}
