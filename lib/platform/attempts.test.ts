import { afterEach, beforeEach, expect, it } from "vitest";
import { attempt, forgetFailures, type Gate } from "./attempts";
import { setClock } from "./clock";
import { AppError } from "./errors";

let at = 0;
let count = 0;
let gate: Gate;

beforeEach(() => {
  at = Date.UTC(2026, 10, 22);
  setClock(() => new Date(at));
  count += 1;
  gate = { limit: { name: "test", failures: 10 }, key: String(count) };
});
afterEach(() => setClock());

const fail = (under: readonly Gate[] = [gate]) =>
  attempt(under, () => Promise.resolve({ succeeded: false, value: "failed" }));
const succeed = () => attempt([gate], () => Promise.resolve({ succeeded: true, value: "in" }));
const waitOf = async (outcome: Promise<unknown>) =>
  outcome.then(
    () => 0,
    (error: unknown) => (error instanceof AppError ? error.retryAfterS : error),
  );

it("lets ten failures pass, then asks to wait, longer after each further one", async () => {
  for (let n = 0; n < 10; n += 1) expect(await fail()).toBe("failed");
  expect(await waitOf(succeed())).toBe(30);
  at += 29_000;
  expect(await waitOf(succeed())).toBe(1);
  at += 1_000;
  expect(await fail()).toBe("failed");
  expect(await waitOf(fail())).toBe(60);
  at += 60_000;
  expect(await fail()).toBe("failed");
  expect(await waitOf(fail())).toBe(120);
  at += 60 * 60_000;
  for (let n = 0; n < 10; n += 1) expect(await fail()).toBe("failed");
  expect(await waitOf(fail())).toBe(30);
});

it("does not count what succeeds, nor what breaks", async () => {
  for (let n = 0; n < 30; n += 1) expect(await succeed()).toBe("in");
  for (let n = 0; n < 30; n += 1) {
    await expect(attempt([gate], () => Promise.reject(new Error("database gone")))).rejects.toThrow("database gone");
  }
  expect(await succeed()).toBe("in");
});

it("forgets failures after a quarter of an hour, or when told", async () => {
  for (let n = 0; n < 9; n += 1) await fail();
  at += 15 * 60_000;
  for (let n = 0; n < 9; n += 1) await fail();
  forgetFailures(gate);
  for (let n = 0; n < 9; n += 1) await fail();
  expect(await succeed()).toBe("in");
});

it("tries no more at once than may fail: of a hundred wrong ones ten are looked at", async () => {
  let looked = 0;
  const all = Array.from({ length: 100 }, () =>
    attempt([gate], async () => {
      looked += 1;
      await Promise.resolve();
      return { succeeded: false, value: null };
    }).catch((error: unknown) => (error instanceof AppError ? error.code : error)),
  );
  const outcomes = await Promise.all(all);
  expect(looked).toBe(10);
  expect(outcomes.filter((outcome) => outcome === "rate_limited")).toHaveLength(90);
});

it("lets thirty right ones at once pass, in turn", async () => {
  expect(await Promise.all(Array.from({ length: 30 }, succeed))).toEqual(Array(30).fill("in"));
});

it("closes for one key only, and leaves a wider gate's count right", async () => {
  const wide: Gate = { limit: { name: "wide", failures: 12 }, key: gate.key };
  for (let n = 0; n < 10; n += 1) await fail([wide, gate]);
  expect(await waitOf(fail([wide, gate]))).toBe(30);
  const other: Gate = { ...gate, key: `${gate.key}-other` };
  await fail([wide, other]);
  await fail([wide, other]);
  expect(await waitOf(fail([wide, other]))).toBe(30);
});
