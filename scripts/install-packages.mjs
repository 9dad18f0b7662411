// Runs on the system's Node (20.19 or later), before any package is installed: built-in modules only.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Makes `node_modules` match the lockfile, running `npm ci` when it doesn't; throws an Error with the way out.
 * @param {string} root the checkout
 * @param {{ dev: boolean }} options whether the packages for development are needed too
 */
export async function installPackages(root, { dev }) {
  if (isCurrent(root, dev)) return;
  const release = await lock(root);
  try {
    if (isCurrent(root, dev)) return;
    const withDev = dev || process.env.NODE_ENV !== "production";
    console.log("Installing packages (npm ci; the first time takes about a minute) …");
    await install(root, withDev);
    requirePinnedNode(root);
    writeStamp(root, withDev);
  } finally {
    release();
  }
}

/** @param {string} root @param {boolean} dev */
function isCurrent(root, dev) {
  if (!existsSync(join(root, "node_modules/.bin/node"))) return false;
  const stamp = readText(join(root, "node_modules/.appticket-lock"));
  const hash = lockHash(root);
  if (stamp === `${hash} all` || (!dev && stamp === `${hash} production`)) return true;
  const installed = installedSet(root, dev);
  if (installed) writeStamp(root, installed === "all");
  return installed !== undefined;
}

/** What npm's own record of node_modules covers: someone may have run `npm ci` or `npm install` by hand. */
function installedSet(root, dev) {
  const wanted = readJson(join(root, "package-lock.json"))?.packages;
  const present = readJson(join(root, "node_modules/.package-lock.json"))?.packages;
  if (!wanted || !present) return undefined;
  const missing = Object.entries(wanted).filter(
    ([path, entry]) =>
      path !== "" && !entry.link && !entry.optional && !entry.devOptional && present[path]?.version !== entry.version,
  );
  if (missing.length === 0) return "all";
  return !dev && missing.every(([, entry]) => entry.dev) ? "production" : undefined;
}

async function install(root, withDev) {
  const include = withDev ? "--include=dev" : "--omit=dev";
  const first = await npm(root, ["ci", include]);
  if (first === 0) return;
  console.log(`npm ci failed (${first}); trying npm install, which forgives more …`);
  const second = await npm(root, ["install", "--no-save", include]);
  if (second !== 0) {
    throw new Error(
      `Installing packages failed (npm ci: ${first}, npm install: ${second}).\n` +
        "  npm's message is above. Usual causes: no way to the package registry (npm config get registry),\n" +
        "  a full disk, or a node_modules owned by another user. Then run the same command again.",
    );
  }
}

/** Runs npm on the system's Node; gives its exit code, or why there is none. */
async function npm(root, args) {
  // npm must not run on the Node binary inside the node_modules it is about to replace.
  const path = (process.env.PATH ?? "").split(delimiter).filter((entry) => !entry.includes("node_modules"));
  const env = { ...process.env, PATH: path.join(delimiter) };
  const started = Date.now();
  const ticker = setInterval(() => console.log(`  … ${Math.round((Date.now() - started) / 1000)} s`), 10_000);
  const code = await new Promise((resolve) => {
    const child = spawn("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: root,
      env,
      stdio: "inherit",
    });
    child.on("error", (error) => resolve(error.code === "ENOENT" ? "there is no npm on PATH" : error.message));
    child.on("exit", (exitCode, signal) => resolve(exitCode ?? signal));
  });
  clearInterval(ticker);
  return code;
}

function requirePinnedNode(root) {
  if (existsSync(join(root, "node_modules/.bin/node"))) return;
  throw new Error(
    "Packages are installed, but without the Node.js the project pins (package `node`): its install script did not run.\n" +
      "  Check that npm may run it (npm config get ignore-scripts must say false), delete node_modules, and run the same command again.",
  );
}

/** One installation at a time: web and worker may be started together after an upgrade. */
async function lock(root) {
  mkdirSync(join(root, ".data"), { recursive: true, mode: 0o700 });
  const file = join(root, ".data/install.lock");
  for (let told = false; ;) {
    try {
      const handle = openSync(file, "wx", 0o600);
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const owner = Number(readText(file));
      if (owner > 0 && !isAlive(owner)) rmSync(file, { force: true });
      else if (!told) {
        console.log("Another command is installing packages; waiting for it …");
        told = true;
      }
      await sleep(500);
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function writeStamp(root, all) {
  try {
    writeFileSync(join(root, "node_modules/.appticket-lock"), `${lockHash(root)} ${all ? "all" : "production"}`);
  } catch {
    // A read-only installation (a container) is checked against npm's record each time instead.
  }
}

function lockHash(root) {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}

function readText(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function readJson(file) {
  try {
    return JSON.parse(readText(file));
  } catch {
    return undefined;
  }
}
