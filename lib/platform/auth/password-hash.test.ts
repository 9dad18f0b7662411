import { performance } from "node:perf_hooks";
import { expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./password-hash";

it("hashes with bcrypt at cost 12 and knows its own hashes again", async () => {
  const hash = await hashPassword("été à la plage 🏖");
  expect(hash).toMatch(/^\$2[aby]\$12\$/);
  expect(await verifyPassword("été à la plage 🏖", hash)).toBe(true);
  expect(await verifyPassword("été à la plage", hash)).toBe(false);
});

it("says no where there is no hash or not one, and goes on", async () => {
  expect(await verifyPassword("anything", null)).toBe(false);
  expect(await verifyPassword("anything", "not a hash")).toBe(false);
  const [one, two] = await Promise.all([verifyPassword("anything", null), verifyPassword("else", null)]);
  expect([one, two]).toEqual([false, false]);
});

it("leaves the main thread free", async () => {
  const before = performance.eventLoopUtilization();
  await Promise.all([hashPassword("one of four"), hashPassword("two of four"), hashPassword("three of four")]);
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
});
