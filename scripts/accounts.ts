import type { Connection } from "mariadb";
import { connect } from "./database/connection";

export type AccountCounts = {
  users: number;
  demo: number;
};

/** How many accounts a database has, and how many of them are the demo's, whose password everybody knows. */
export async function countAccounts(url: string): Promise<AccountCounts> {
  const connection: Connection = await connect(url);
  try {
    const [row] = await connection.query<AccountCounts[]>(
      "SELECT COUNT(*) AS users, COUNT(CASE WHEN email LIKE '%@demo.test' THEN 1 END) AS demo FROM `User`",
    );
    return row ?? { users: 0, demo: 0 };
  } finally {
    await connection.end();
  }
}
