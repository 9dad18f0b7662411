import type { TeamRouting } from "../teams/schema";

/** A member who may get a ticket: the team's turn at which they last got one, and how many open tickets they lead. */
export type Member = { userId: number; turn: number; open: number };

/** Who gets each ticket, in their order, and at which of the team's turns. */
export type Dealt = { userId: number; turn: number };

const longestAgo = (a: Member, b: Member) => a.turn - b.turn || a.userId - b.userId;
const order: Record<Exclude<TeamRouting, "by_hand">, (a: Member, b: Member) => number> = {
  round_robin: longestAgo,
  least_loaded: (a, b) => a.open - b.open || longestAgo(a, b),
};

/**
 * Deals tickets to a team's members: in turn to the one who got one longest ago, or each to the one who leads fewest. Equals are told
 * apart by the turn, then by their id. Gives nothing where nobody is there or the team gives tickets by hand.
 */
export function dealTickets(routing: TeamRouting, members: readonly Member[], count: number): Dealt[] {
  if (routing === "by_hand" || members.length === 0) return [];
  const standing = members.map((member) => ({ ...member }));
  let turn = Math.max(...standing.map((member) => member.turn));
  return Array.from({ length: count }, () => {
    const next = standing.reduce((first, member) => (order[routing](member, first) < 0 ? member : first));
    turn += 1;
    next.turn = turn;
    next.open += 1;
    return { userId: next.userId, turn };
  });
}
