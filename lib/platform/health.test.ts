import { expect, test } from "vitest";
import { readHealth } from "./health";

test("without a database it says so, within its two seconds", async () => {
  const health = await readHealth();
  expect(health).toMatchObject({ status: "unavailable", database: "unavailable", worker: "unknown" });
});
