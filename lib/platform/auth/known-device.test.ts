import { expect, it } from "vitest";
import { knownDeviceOf, tokenWithPerson } from "./known-device";

it("knows the people who signed in with it, and keeps their ids", () => {
  const one = tokenWithPerson(null, 7);
  const two = tokenWithPerson(one, 8);
  expect(knownDeviceOf(two, 7)).toBe(knownDeviceOf(one, 7));
  expect(knownDeviceOf(two, 7)).toMatch(/^[\w-]{16}$/);
  expect(knownDeviceOf(two, 8)).not.toBe(knownDeviceOf(two, 7));
  expect(knownDeviceOf(two, 9)).toBeNull();
  expect(knownDeviceOf(tokenWithPerson(two, 7), 7)).toBe(knownDeviceOf(one, 7));
});

it("keeps the last twenty of a shared computer", () => {
  const people = Array.from({ length: 25 }, (_, index) => index + 1);
  const token = people.reduce<string | null>(tokenWithPerson, null);
  expect(people.filter((id) => knownDeviceOf(token, id) !== null)).toEqual(people.slice(5));
});

it.each([
  ["nothing", () => null],
  ["an empty text", () => ""],
  ["no signature", () => "7-abcdefghijklmnop"],
  ["a foreign signature", () => "7-abcdefghijklmnop.AAAA"],
  ["another person under the same signature", () => tokenWithPerson(null, 7).replace(/^7/, "1")],
  ["a text of any length", () => "9".repeat(100_000)],
])("believes %s not", (_, token) => {
  expect(knownDeviceOf(token(), 7)).toBeNull();
  expect(knownDeviceOf(token(), 1)).toBeNull();
});
