// Runs on the system's Node (20.19 or later), before any package is installed: built-in modules only.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { installPackages } from "./install-packages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");

/**
 * Installs what is missing, then runs one program of the project on the Node.js it pins and ends with its exit code.
 * @param {string} file the program, relative to the checkout: TypeScript, or a package's own .mjs
 * @param {readonly string[]} args its arguments
 * @param {{ dev?: boolean }} [options] `dev`: it needs the packages for development
 */
export async function launch(file, args, { dev = false } = {}) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`AppTicket needs Node.js 20.19 or later to begin with; this is ${process.version}. See https://nodejs.org/`);
  }
  try {
    await installPackages(root, { dev });
  } catch (error) {
    fail(error.message);
  }
  const loader = file.endsWith(".ts") ? ["--import", "tsx"] : [];
  const environment = existsSync(`${root}/.env`) ? ["--env-file=.env"] : [];
  const child = spawn(`${root}/node_modules/.bin/node`, [...environment, ...loader, `${root}/${file}`, ...args], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => fail(`${file} could not be started: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal ?? "SIGTERM"] ?? 15)));
}

/** @param {string} message */
function fail(message) {
  console.error(`\n✗ ${message}\n`);
  process.exit(1);
}
