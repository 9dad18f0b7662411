import { connect } from "./database/connection";

export type Accounts = {
  users: number;
  /** Those of the demo, whose password everybody knows. */
  demo: number;
  /** Administrators who can sign in. */
  administrators: number;
  /** An administrator who was invited and has not chosen a password yet. */
  invited: string | null;
};

/** Counts the accounts a database has, as far as a start needs to know them. */
export async function countAccounts(url: string): Promise<Accounts> {
  const connection = await connect(url);
  try {
    const [row] = await connection.query<Accounts[]>(
      `SELECT COUNT(*) AS users,
        COUNT(CASE WHEN email LIKE '%@demo.test' THEN 1 END) AS demo,
        COUNT(CASE WHEN role = 'admin' AND active AND passwordHash IS NOT NULL THEN 1 END) AS administrators,
        MIN(CASE WHEN role = 'admin' AND active AND passwordHash IS NULL THEN email END) AS invited
      FROM \`User\``,
    );
    return row ?? { users: 0, demo: 0, administrators: 0, invited: null };
  } finally {
    await connection.end();
  }
}
