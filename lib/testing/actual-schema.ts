import { db } from "../platform/db/client";
import type { ExpectedTable } from "./expected-schema";

type ColumnRow = {
  t: string;
  c: string;
  type: string;
  plain: string;
  nullable: string;
  def: string | null;
  extra: string;
};
type KeyRow = { t: string; name: string; nonUnique: number | bigint; columns: string };
type ForeignRow = { t: string; columns: string; target: string; targetColumns: string; onDelete: string };

/** MariaDB keeps JSON as LONGTEXT with a check, MySQL 8 as a type of its own; the two spell defaults in their own ways. */
function typeOf(row: ColumnRow): string {
  if (row.plain === "json" || row.plain === "longtext") return "json";
  return ["int", "tinyint", "bigint"].includes(row.plain) ? row.plain : row.type;
}

function defaultOf(row: ColumnRow): string | null {
  return row.def === null || row.def === "NULL" ? null : row.def.replace(/^'(.*)'$/, "$1").toLowerCase();
}

function columnRows() {
  return db.$queryRaw<ColumnRow[]>`
    SELECT TABLE_NAME AS t, COLUMN_NAME AS c, CAST(COLUMN_TYPE AS CHAR) AS type, CAST(DATA_TYPE AS CHAR) AS plain, IS_NULLABLE AS nullable,
      CAST(COLUMN_DEFAULT AS CHAR) AS def, EXTRA AS extra
    FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, ORDINAL_POSITION`;
}

function keyRows() {
  return db.$queryRaw<KeyRow[]>`
    SELECT TABLE_NAME AS t, INDEX_NAME AS name, NON_UNIQUE AS nonUnique, GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX) AS columns
    FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() GROUP BY TABLE_NAME, INDEX_NAME, NON_UNIQUE`;
}

function foreignRows() {
  return db.$queryRaw<ForeignRow[]>`
    SELECT k.TABLE_NAME AS t, GROUP_CONCAT(k.COLUMN_NAME ORDER BY k.ORDINAL_POSITION) AS columns, k.REFERENCED_TABLE_NAME AS target,
      GROUP_CONCAT(k.REFERENCED_COLUMN_NAME ORDER BY k.ORDINAL_POSITION) AS targetColumns, r.DELETE_RULE AS onDelete
    FROM information_schema.KEY_COLUMN_USAGE k
    JOIN information_schema.REFERENTIAL_CONSTRAINTS r ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME
      AND r.TABLE_NAME = k.TABLE_NAME
    WHERE k.TABLE_SCHEMA = DATABASE() AND k.REFERENCED_TABLE_NAME IS NOT NULL
    GROUP BY k.TABLE_NAME, k.CONSTRAINT_NAME, k.REFERENCED_TABLE_NAME, r.DELETE_RULE`;
}

/** What the migrated database holds, by table, in the shape the schema is read in. */
export async function actualSchema(): Promise<Map<string, ExpectedTable>> {
  const [columns, keys, foreignKeys] = [await columnRows(), await keyRows(), await foreignRows()];
  const tables = [...new Set(columns.map((row) => row.t))].filter((name) => name !== "_prisma_migrations");
  return new Map(
    tables.map((table) => [
      table,
      {
        columns: columns
          .filter((row) => row.t === table)
          .map((row) => ({
            column: row.c,
            type: typeOf(row),
            nullable: row.nullable === "YES",
            default: defaultOf(row),
            autoIncrement: row.extra.includes("auto_increment"),
          })),
        keys: keys
          .filter((row) => row.t === table)
          .map((row) => ({
            name: row.name,
            kind: row.name === "PRIMARY" ? "primary" : Number(row.nonUnique) === 0 ? "unique" : "index",
            columns: row.columns,
          })),
        foreignKeys: foreignKeys
          .filter((row) => row.t === table)
          .map((row) => ({
            columns: row.columns,
            references: `${row.target}(${row.targetColumns})`,
            onDelete: row.onDelete,
          })),
      },
    ]),
  );
}
