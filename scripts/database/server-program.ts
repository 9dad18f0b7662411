import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { canInstallPackages, findProgram, installPackages } from "../debian-packages";
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
  if (!canInstallPackages()) throw noServer();
  report(`No MariaDB or MySQL server here: installing ${packages.join(" and ")} with apt (no service is set up) …`);
  installPackages(packages, waysOn());
  const installed = lookUp();
  if (!installed) throw noServer();
  return installed;
}

function lookUp(): ServerProgram | undefined {
  const path = findProgram(["mariadbd", "mysqld"]);
  if (!path) return undefined;
  const version = execFileSync(path, ["--no-defaults", "--version"], { encoding: "utf8" });
  if (!/mariadb/i.test(version)) return { kind: "mysql", path, installer: undefined };
  const beside = [dirname(path), join(dirname(path), "../bin"), join(dirname(path), "../scripts")];
  const installer = findProgram(["mariadb-install-db", "mysql_install_db"], beside);
  if (!installer) throw new StepError(`${path} is there, but mariadb-install-db is not.\n${waysOn()}`);
  return { kind: "mariadb", path, installer };
}

function noServer(): StepError {
  return new StepError(`There is no MariaDB or MySQL server program on this machine.\n${waysOn()}`);
}

function waysOn(): string {
  return [
    "Three ways on:",
    "  1. install one:     sudo apt-get install mariadb-server-core mariadb-client-core   (macOS: brew install mariadb)",
    "  2. with Docker:     docker run -d -p 127.0.0.1:3306:3306 -e MARIADB_DATABASE=appticket -e MARIADB_USER=appticket \\",
    "                        -e MARIADB_PASSWORD=choose-one -e MARIADB_RANDOM_ROOT_PASSWORD=1 mariadb:11   and then way 3",
    "  3. use one you have: DATABASE_URL=mysql://appticket:choose-one@127.0.0.1:3306/appticket (with AUTH_SECRET, AUDIT_KEY",
    "                        and NEXT_SERVER_ACTIONS_ENCRYPTION_KEY; see .env.example)",
    "Then run the same command again.",
  ].join("\n");
}
