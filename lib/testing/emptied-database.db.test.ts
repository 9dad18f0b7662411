import { expect, test } from "vitest";
import { recreateDatabase } from "../../scripts/database/databases";
import { migrate } from "../../scripts/database/migrate";
import { paths } from "../../scripts/paths";
import { connect } from "../../scripts/database/connection";
import { testDatabaseUrl } from "./database";
import { startOver } from "./emptied-database";

const beside = (name: string) => {
  const url = new URL(testDatabaseUrl);
  url.pathname += name;
  return url.href;
};

/** When a row was made is another moment each time. */
const withoutMoments = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? "a moment" : (value as unknown)]),
  );

async function allRows(url: string): Promise<Record<string, unknown[]>> {
  const connection = await connect(url);
  try {
    const tables = await connection.query<{ name: string }[]>(
      "SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() ORDER BY 1",
    );
    const rows: Record<string, unknown[]> = {};
    for (const { name } of tables.filter((table) => table.name !== "_prisma_migrations")) {
      const found = await connection.query<object[]>(`SELECT * FROM \`${name}\` ORDER BY 1`);
      rows[name] = found.map(withoutMoments);
    }
    return rows;
  } finally {
    await connection.end();
  }
}

test("an emptied database holds what a new one does, and counts from one again", async () => {
  const [url, fresh] = [beside("_emptied"), beside("_fresh")];
  await startOver(url);
  const connection = await connect(url);
  const add = "INSERT INTO Category (name, icon, kind, position) VALUES ('Poste', 'monitor', 'hardware', 1)";
  await connection.query(add);
  await connection.query("DELETE FROM SlaPolicy");
  await connection.query("UPDATE Calendar SET name = 'Autre'");
  await startOver(url);
  await recreateDatabase(fresh);
  await migrate(fresh, paths.migrations, () => undefined);
  expect(await allRows(url)).toEqual(await allRows(fresh));
  expect((await connection.query<{ insertId: number }>(add)) as unknown).toMatchObject({ insertId: 1 });
  await connection.end();
}, 60_000);
