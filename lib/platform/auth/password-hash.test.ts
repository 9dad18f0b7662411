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

const total = ({ user, system }: NodeJS.CpuUsage) => user + system;

it("does its work off the main thread", async () => {
  const [main, all] = [process.threadCpuUsage(), process.cpuUsage()];
  await Promise.all([hashPassword("one of three"), hashPassword("two of three"), hashPassword("three of three")]);
  const share = total(process.threadCpuUsage(main)) / total(process.cpuUsage(all));
  expect(share).toBeLessThan(0.5);
});
