import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { StepError } from "../step-error";

export type ServerProgram = {
  kind: "mariadb" | "mysql";
  path: string;
  /** MariaDB's program that fills an empty data directory; MySQL's server does that itself. */
  installer: string | undefined;
};

const packages = ["mariadb-server-core", "mariadb-client-core"];

/** Finds a MariaDB or MySQL server program, installing Debian's when it may; throws a StepError with the ways on. */
export function findServerProgram(report: (line: string) => void): ServerProgram {
  const found = lookUp();
  if (found) return found;
  if (!canInstall()) throw noServer();
  report(`No MariaDB or MySQL server here: installing ${packages.join(" and ")} with apt (no service is set up) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const { status, stdout, stderr } = spawnSync("apt-get", ["-q", ...args], { env, encoding: "utf8" });
    if (status !== 0) {
      throw new StepError(`apt-get ${args.join(" ")} failed:\n${(stdout + stderr).trim().slice(-1500)}\n\n${waysOn()}`);
    }
  }
  const installed = lookUp();
  if (!installed) throw noServer();
  return installed;
}

function lookUp(): ServerProgram | undefined {
  const path = onPath("mariadbd") ?? onPath("mysqld");
  if (!path) return undefined;
  const version = execFileSync(path, ["--no-defaults", "--version"], { encoding: "utf8" });
  if (!/mariadb/i.test(version)) return { kind: "mysql", path, installer: undefined };
  const beside = [dirname(path), join(dirname(path), "../bin"), join(dirname(path), "../scripts")];
  const installer = onPath("mariadb-install-db", beside) ?? onPath("mysql_install_db", beside);
  if (!installer) throw new StepError(`${path} is there, but mariadb-install-db is not.\n${waysOn()}`);
  return { kind: "mariadb", path, installer };
}

/** Debian keeps servers in /usr/sbin, which is not on everybody's PATH. */
function onPath(name: string, more: readonly string[] = []): string | undefined {
  const places = [
    ...(process.env["PATH"] ?? "").split(delimiter),
    ...more,
    "/usr/sbin",
    "/usr/local/sbin",
    "/usr/libexec",
  ];
  return places
    .filter((place) => place !== "")
    .map((place) => join(place, name))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function canInstall(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release") || !isProgram("/usr/bin/apt-get")) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
}

function noServer(): StepError {
  return new StepError(`There is no MariaDB or MySQL server program on this machine.\n${waysOn()}`);
}

function waysOn(): string {
  return [
    "Three ways on:",
    "  1. install one:      sudo apt-get install mariadb-server-core mariadb-client-core   (macOS: brew install mariadb)",
    "  2. with Docker:      docker run -d -p 127.0.0.1:3306:3306 -e MARIADB_DATABASE=appticket -e MARIADB_USER=appticket \\",
    "                         -e MARIADB_PASSWORD=choose-one -e MARIADB_RANDOM_ROOT_PASSWORD=1 mariadb:11   and then way 3",
    "  3. use one you have: DATABASE_URL=mysql://appticket:choose-one@127.0.0.1:3306/appticket (with AUTH_SECRET, AUDIT_KEY",
    "                         and NEXT_SERVER_ACTIONS_ENCRYPTION_KEY; see .env.example)",
    "Then run the same command again.",
  ].join("\n");
}
