import { expect, test } from "vitest";
import { z } from "zod";
import { toInputIssues } from "./input-issues";

const Sent = z.strictObject({
  kind: z.enum(["reply", "note"]),
  category: z.union([z.number(), z.literal("none")]),
  title: z.string(),
  helpers: z.array(z.strictObject({ id: z.literal(1) })).optional(),
});

const keysOf = (sent: unknown) =>
  toInputIssues(Sent.safeParse(sent).error ?? new z.ZodError([]), sent).map(
    ({ path, key }) => [path.join("."), key] as const,
  );

test("what isn't there is missing, whatever it would have been", () => {
  expect(keysOf({})).toEqual(["kind", "category", "title"].map((name) => [name, "validation.required"]));
  expect(keysOf({ kind: "note", category: 1, title: "a", helpers: [{}] })).toEqual([
    ["helpers.0.id", "validation.required"],
  ]);
});

test("what is there and wrong is not missing", () => {
  const wrong = { kind: "x", category: null, title: 1, helpers: "1" };
  expect(keysOf(wrong)).toEqual(Object.keys(wrong).map((name) => [name, "validation.invalid"]));
  expect(keysOf(null)).toEqual([["", "validation.invalid"]]);
  expect(keysOf({ kind: "note", category: 1, title: "a", extra: 1 })).toEqual([["", "validation.unknownField"]]);
});
