#!/usr/bin/env node
// Runs on the system's Node (20.19 or later), from whatever directory: only built-in modules until the packages are found.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`✗ appticket needs Node.js 20.19 or later; this is ${process.version}.\n`);
  process.exitCode = 1;
} else if (!existsSync(`${root}node_modules/tsx`) || !existsSync(`${root}node_modules/@clack/prompts`)) {
  process.stderr.write(`✗ The packages of appticket are missing. Run once: npm ci --omit=dev --prefix ${root}\n`);
  process.exitCode = 1;
} else {
  const { register } = await import("tsx/esm/api");
  // The directory the user stands in may be another project, with a tsconfig.json of its own.
  register({ tsconfig: `${root}tsconfig.json` });
  await import("./main.ts");
}
