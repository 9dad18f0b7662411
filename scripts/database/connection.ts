import { type Connection, createConnection } from "mariadb";
import { StepError } from "../step-error";

const connectTimeoutMs = 5_000;
const accessDenied = 1045;

/** Opens one connection to a MariaDB or MySQL database; throws a StepError that names host and cause, never the password. */
export async function connect(url: string, options: { withDatabase?: boolean } = {}): Promise<Connection> {
  const { host, port, user, password, database } = parseDatabaseUrl(url);
  const target = options.withDatabase === false ? {} : { database };
  try {
    return await createConnection({
      host,
      port,
      user,
      password,
      ...target,
      connectTimeout: connectTimeoutMs,
      allowPublicKeyRetrieval: true,
      bigIntAsNumber: true,
      insertIdAsNumber: true,
      timezone: "Z",
    });
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new StepError(
      `The database at ${host}:${String(port)} refused the connection: ${cause}\nCheck DATABASE_URL and that the server runs.`,
      { cause: error },
    );
  }
}

/** Whether a database answers at this address now; `denied` is a server that doesn't know our password. */
export async function knock(url: string): Promise<"up" | "denied" | "down"> {
  try {
    const connection = await connect(url);
    await connection.end();
    return "up";
  } catch (error) {
    const cause = error instanceof Error ? (error.cause as { errno?: number } | undefined) : undefined;
    return cause?.errno === accessDenied ? "denied" : "down";
  }
}

/** Splits `mysql://user:password@host:port/database`; throws a StepError that shows the right form. */
export function parseDatabaseUrl(url: string) {
  const parsed = URL.parse(url);
  const database = decodeURIComponent(parsed?.pathname.slice(1) ?? "");
  if (!parsed || !/^(mysql|mariadb):$/.test(parsed.protocol) || database === "") {
    throw new StepError("DATABASE_URL must look like mysql://user:password@host:3306/database");
  }
  return {
    host: parsed.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: Number(parsed.port || "3306"),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database,
  };
}

/** A name as SQL writes it. */
export function quoteName(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}
