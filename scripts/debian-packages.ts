import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { StepError } from "./step-error";

/** Whether packages of the system may be installed: Debian or a relative, as root. */
export function canInstallPackages(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release") || !findProgram(["apt-get"])) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
}

/** Installs packages with apt; throws a StepError with apt's last words and the ways on. */
export function installPackages(names: readonly string[], waysOn: string): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...names]]) {
    const { status, stdout, stderr } = spawnSync("apt-get", ["-q", ...args], { env, encoding: "utf8" });
    if (status !== 0) {
      const said = (stdout + stderr).trim().slice(-1500);
      throw new StepError(`apt-get ${args.join(" ")} failed:\n${said}\n\n${waysOn}`);
    }
  }
}

/** The first of these programs on PATH or where systems keep servers, which is not on everybody's PATH. */
export function findProgram(names: readonly string[], morePlaces: readonly string[] = []): string | undefined {
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((place) => place !== "");
  const places = [...path, ...morePlaces, "/usr/sbin", "/usr/local/sbin", "/usr/libexec"];
  return names.flatMap((name) => places.map((place) => join(place, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
