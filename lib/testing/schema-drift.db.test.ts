import { expect, test } from "vitest";
import { actualSchema } from "./actual-schema";
import { expectedSchema, type ExpectedTable } from "./expected-schema";

const byText = <T>(rows: readonly T[]) => [...rows].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
const comparable = (table: ExpectedTable | undefined) =>
  table && { columns: byText(table.columns), keys: byText(table.keys), foreignKeys: byText(table.foreignKeys) };

test("the migrated database is what the schema says: tables, columns, types, defaults, indexes, foreign keys", async () => {
  const [expected, actual] = [await expectedSchema("prisma/schema"), await actualSchema()];
  expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [name, table] of expected) {
    expect(comparable(actual.get(name)), name).toEqual(comparable(table));
  }
});
