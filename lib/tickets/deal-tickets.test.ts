import { expect, test } from "vitest";
import { dealTickets, type Member } from "./deal-tickets";

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function someTeam(seed: number): { members: Member[]; count: number } {
  const next = numbers(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const members = Array.from({ length: 1 + below(8) }, (_, index) => ({
    userId: 1 + index * 4 + below(4),
    turn: below(20),
    open: below(12),
  }));
  return { members, count: below(60) };
}

const teams = Array.from({ length: 300 }, (_, seed) => someTeam(seed));
const gotBy = (dealt: readonly { userId: number }[], userId: number) =>
  dealt.filter((one) => one.userId === userId).length;

test("every ticket goes to a member, at a turn of its own", () => {
  for (const { members, count } of teams) {
    for (const routing of ["round_robin", "least_loaded"] as const) {
      const dealt = dealTickets(routing, members, count);
      expect(dealt).toHaveLength(count);
      expect(dealt.every(({ userId }) => members.some((member) => member.userId === userId))).toBe(true);
      const highest = Math.max(...members.map(({ turn }) => turn));
      expect(dealt.map(({ turn }) => turn)).toEqual(Array.from({ length: count }, (__, index) => highest + 1 + index));
    }
  }
});

test("in turn, nobody gets a second one before everybody had one", () => {
  for (const { members, count } of teams) {
    const dealt = dealTickets("round_robin", members, count);
    const shares = members.map(({ userId }) => gotBy(dealt, userId));
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    const waited = members.filter(({ turn }) => turn === Math.min(...members.map((member) => member.turn)));
    if (count > 0) expect(dealt[0]?.userId).toBe(Math.min(...waited.map(({ userId }) => userId)));
  }
});

test("by load, nobody who got one leads more than somebody did before it by more than one", () => {
  for (const { members, count } of teams) {
    const loads = new Map(members.map(({ userId, open }) => [userId, open]));
    for (const { userId } of dealTickets("least_loaded", members, count)) {
      expect(loads.get(userId)).toBe(Math.min(...loads.values()));
      loads.set(userId, (loads.get(userId) ?? 0) + 1);
    }
  }
});

test("dealing one by one is the same as dealing at once, whatever the members' order", () => {
  for (const { members, count } of teams) {
    for (const routing of ["round_robin", "least_loaded"] as const) {
      const standing = [...members].reverse().map((member) => ({ ...member }));
      const oneByOne = Array.from({ length: count }, () => {
        const [dealt] = dealTickets(routing, standing, 1);
        const member = standing.find(({ userId }) => userId === dealt?.userId);
        if (member && dealt) [member.turn, member.open] = [dealt.turn, member.open + 1];
        return dealt;
      });
      expect(oneByOne).toEqual(dealTickets(routing, members, count));
    }
  }
});

test("by hand, and where nobody is there, nobody gets any", () => {
  expect(dealTickets("by_hand", [{ userId: 1, turn: 0, open: 0 }], 3)).toEqual([]);
  expect(dealTickets("round_robin", [], 3)).toEqual([]);
});
