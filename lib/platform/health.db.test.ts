import { expect, test } from "vitest";
import { version } from "@/package.json";
import { readHealth } from "./health";
import { isWorkerPresent, showWorkerPresence } from "./worker-presence";

test("a worker is seen while it runs, and missed when it is gone", async () => {
  expect(await readHealth()).toEqual({ status: "degraded", version, database: "ok", worker: "unavailable" });
  const stopping = new AbortController();
  const shown = showWorkerPresence(stopping.signal);
  await expect.poll(isWorkerPresent, { timeout: 10_000 }).toBe(true);
  expect(await readHealth()).toEqual({ status: "ok", version, database: "ok", worker: "ok" });
  stopping.abort();
  await shown;
  await expect.poll(isWorkerPresent, { timeout: 10_000 }).toBe(false);
});
