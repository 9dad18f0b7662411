import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { generateClient } from "./generate-client";
import { paths } from "./paths";
import { runProgram } from "./run-program";
import { belowSecurityFloor } from "./security-floors";
import { StepError } from "./step-error";

const cores = 2;

const checks: readonly [string, string, ...string[]][] = [
  ["types", "typescript/bin/tsc", "--noEmit", "--pretty"],
  ["lint", "eslint/bin/eslint.js", ".", "--color", "--max-warnings=0"],
  ["format", "prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."],
  [
    "layers",
    "dependency-cruiser/bin/dependency-cruise.mjs",
    "app",
    "components",
    "console",
    "lib",
    "server",
    "scripts",
    "prisma",
  ],
  ["unused", "knip/bin/knip.js"],
];

await runProgram(async () => {
  await generateClient();
  await run("next/dist/bin/next", ["typegen"]);
  const failures: string[] = [];
  const waiting = [...checks];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, program, ...args] = next;
      const started = performance.now();
      const failure = await run(program, args);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${failure === undefined ? "✓" : "✗"} ${name} (${seconds} s)`);
      if (failure !== undefined) failures.push(`${name}:\n${failure}`);
    }
  };
  await Promise.all(Array.from({ length: cores }, worker));
  const old = belowSecurityFloor(
    JSON.parse(readFileSync(join(paths.root, "package-lock.json"), "utf8")) as Parameters<typeof belowSecurityFloor>[0],
  );
  console.log(`${old.length === 0 ? "✓" : "✗"} security floors`);
  failures.push(...old);
  if (failures.length > 0) throw new StepError(`The check found:\n\n${failures.join("\n\n")}`);
});

/** Runs a package's program; gives what it said when it failed. */
async function run(program: string, args: readonly string[]): Promise<string | undefined> {
  try {
    await promisify(execFile)(process.execPath, [join(paths.root, "node_modules", program), ...args], {
      cwd: paths.root,
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    });
    return undefined;
  } catch (error) {
    const { stdout = "", stderr = "", message } = error as Error & { stdout?: string; stderr?: string };
    return `${stdout}${stderr}`.trim() || message;
  }
}
