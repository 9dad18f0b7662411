import { dirname } from "node:path";
import type { ServerProgram } from "./server-program";

type ServerFiles = {
  directory: string;
  port: number;
  socket: string;
  initFile: string;
};

const sqlMode = [
  "ONLY_FULL_GROUP_BY",
  "STRICT_TRANS_TABLES",
  "NO_ZERO_IN_DATE",
  "NO_ZERO_DATE",
  "ERROR_FOR_DIVISION_BY_ZERO",
  "NO_ENGINE_SUBSTITUTION",
];

/** The command line of a server; `durable` keeps every acknowledged write through a crash, tests go without. */
export function serverOptions(program: ServerProgram, files: ServerFiles, durable: boolean): string[] {
  const own =
    program.kind === "mariadb"
      ? [`--innodb-log-file-size=${durable ? "64M" : "128M"}`, "--innodb-purge-threads=1"]
      : ["--mysqlx=OFF", "--innodb-redo-log-capacity=128M"];
  return [
    "--no-defaults",
    `--datadir=${files.directory}`,
    `--port=${String(files.port)}`,
    "--bind-address=127.0.0.1",
    `--socket=${files.socket}`,
    // A starting server deletes the temporary tables it finds here: in /tmp those of every other server.
    `--tmpdir=${dirname(files.socket)}`,
    `--pid-file=${files.directory}/server.pid`,
    `--init-file=${files.initFile}`,
    ...asRoot(),
    "--skip-log-bin",
    "--skip-name-resolve",
    "--local-infile=0",
    "--performance-schema=OFF",
    "--character-set-server=utf8mb4",
    "--collation-server=utf8mb4_unicode_ci",
    "--transaction-isolation=READ-COMMITTED",
    "--default-time-zone=+00:00",
    `--sql-mode=${sqlMode.join(",")}`,
    "--max-connections=150",
    "--max-allowed-packet=32M",
    "--innodb-buffer-pool-size=256M",
    ...(durable
      ? ["--innodb-flush-log-at-trx-commit=1"]
      : ["--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0", "--innodb-flush-method=nosync"]),
    ...own,
  ];
}

/** The command that fills an empty data directory. */
export function initialiseCommand(program: ServerProgram, directory: string): [string, ...string[]] {
  const common = ["--no-defaults", `--datadir=${directory}`, `--tmpdir=${dirname(directory)}`, ...asRoot()];
  if (!program.installer) return [program.path, ...common, "--initialize-insecure"];
  return [program.installer, ...common, "--auth-root-authentication-method=normal", "--skip-test-db"];
}

/** SQL the server runs before it accepts its first connection, so that no account is ever without a password. */
export function initSql(
  program: ServerProgram,
  database: string,
  passwords: { user: string; root: string },
  allDatabases: boolean,
): string {
  const hosts = ["127.0.0.1", "localhost"];
  const accounts = program.kind === "mariadb" ? "mysql.global_priv" : "mysql.user";
  return [
    `DELETE FROM ${accounts} WHERE User IN ('root', '') AND Host <> 'localhost';`,
    "FLUSH PRIVILEGES;",
    `CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;`,
    `ALTER USER 'root'@'localhost' IDENTIFIED BY '${passwords.root}';`,
    ...hosts.flatMap((host) => [
      `CREATE USER IF NOT EXISTS 'appticket'@'${host}' IDENTIFIED BY '${passwords.user}';`,
      `ALTER USER 'appticket'@'${host}' IDENTIFIED BY '${passwords.user}';`,
      allDatabases
        ? `GRANT ALL ON *.* TO 'appticket'@'${host}' WITH GRANT OPTION;`
        : `GRANT ALL ON \`${database}\`.* TO 'appticket'@'${host}';`,
    ]),
    "",
  ].join("\n");
}

function asRoot(): string[] {
  return process.getuid?.() === 0 ? ["--user=root"] : [];
}
