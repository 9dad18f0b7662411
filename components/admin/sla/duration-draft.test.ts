import { expect, test } from "vitest";
import { toDraft, toMinutes } from "./duration-draft";

test.each([
  [null, { amount: "", unit: "hours" }],
  [900, { amount: "2", unit: "days" }],
  [120, { amount: "2", unit: "hours" }],
  [90, { amount: "90", unit: "minutes" }],
] as const)("%s minutes are typed as %o, and back", (minutes, draft) => {
  expect(toDraft(minutes, 450)).toEqual(draft);
  expect(toMinutes(draft, 450)).toBe(minutes);
});

test("parts of a day are taken with a comma, and what is no number is 0", () => {
  expect(toMinutes({ amount: " 0,5 ", unit: "days" }, 450)).toBe(225);
  expect(toMinutes({ amount: "bientôt", unit: "hours" }, 450)).toBe(0);
  expect(toMinutes({ amount: "-3", unit: "hours" }, 450)).toBe(0);
});
