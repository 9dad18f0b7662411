import { connect, parseDatabaseUrl, quoteName } from "./connection";

/** What the running product needs on each table; the migrations' own table it never touches. */
const SPECIAL: Readonly<Record<string, string>> = {
  AuditEvent: "SELECT, INSERT",
  AuditHead: "SELECT, INSERT, UPDATE",
  // A text can be erased with its person, and is never changed.
  EventText: "SELECT, INSERT, DELETE",
  _prisma_migrations: "SELECT",
};
const USUAL = "SELECT, INSERT, UPDATE, DELETE";

/** An account as SQL writes it, 'name'@'host'. */
function quoteAccount(account: string): string {
  const [name = "", host = "localhost"] = account.replaceAll("'", "").split("@");
  return `'${name}'@'${host}'`;
}

/** The statements that give an account what the running product needs and no more: it can't change or delete the history. */
export async function runtimeGrants(url: string, account: string): Promise<string[]> {
  const { database } = parseDatabaseUrl(url);
  const connection = await connect(url);
  try {
    const tables = await connection.query<{ name: string }[]>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE' ORDER BY table_name",
      [database],
    );
    return tables.map(
      ({ name }) =>
        `GRANT ${SPECIAL[name] ?? USUAL} ON ${quoteName(database)}.${quoteName(name)} TO ${quoteAccount(account)};`,
    );
  } finally {
    await connection.end();
  }
}
