import fc from "fast-check";
import { expect, test } from "vitest";
import { matchPolicy } from "./match-policy";

const any = { categoryId: null, priority: null, teamId: null };
const ticket = { categoryId: 1, priority: "high", teamId: 2 } as const;
const policies = [
  { ...any, id: 1 },
  { ...any, id: 2, priority: "high" },
  { ...any, id: 3, teamId: 2 },
  { ...any, id: 4, categoryId: 1 },
  { ...any, id: 5, teamId: 2, priority: "high" },
  { ...any, id: 6, categoryId: 1, priority: "high" },
  { ...any, id: 7, categoryId: 1, teamId: 2 },
  { ...ticket, id: 8 },
] as const;

test("the narrower policy wins: more properties first, then a category before a team before a priority", () => {
  for (const { id } of policies) expect(matchPolicy(policies.slice(0, id), ticket)?.id).toBe(id);
});

test("one that names something else doesn't apply", () => {
  expect(matchPolicy([{ ...any, id: 9, categoryId: 5 }], ticket)).toBeNull();
  expect(matchPolicy([{ ...any, id: 9, teamId: 2 }], { ...ticket, teamId: null })).toBeNull();
});

test("the answer doesn't depend on the order of the policies, and of equals it is the oldest", () => {
  const shuffled = fc.shuffledSubarray([...policies, { ...any, id: 12 }, { ...ticket, id: 20 }], { minLength: 1 });
  fc.assert(
    fc.property(shuffled, (some) => {
      const byId = some.toSorted((a, b) => a.id - b.id);
      expect(matchPolicy(some, ticket)).toEqual(matchPolicy(byId, ticket));
    }),
  );
  expect(
    matchPolicy(
      [
        { ...ticket, id: 20 },
        { ...ticket, id: 8 },
      ],
      ticket,
    )?.id,
  ).toBe(8);
});
