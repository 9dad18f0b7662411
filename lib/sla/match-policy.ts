import type { Priority } from "../tickets/schema";

export type TicketKind = { categoryId: number; priority: Priority; teamId: number | null };
/** What a policy is for; null is any. */
export type PolicyCriteria = { [Name in keyof TicketKind]: TicketKind[Name] | null };

const names = ["categoryId", "teamId", "priority"] as const;

const applies = (policy: PolicyCriteria, ticket: TicketKind) =>
  names.every((name) => policy[name] === null || policy[name] === ticket[name]);

/** How narrow a policy is: first by how many properties it names, then a category before a team before a priority. */
function narrowness(policy: PolicyCriteria): number {
  const named = names.map((name) => (policy[name] === null ? 0 : 1));
  const [category = 0, team = 0, priority = 0] = named;
  return (category + team + priority) * 8 + category * 4 + team * 2 + priority;
}

/** The narrowest of the policies that apply to a ticket, the oldest of equals; null when none applies. */
export function matchPolicy<Policy extends PolicyCriteria & { id: number }>(
  policies: readonly Policy[],
  ticket: TicketKind,
): Policy | null {
  const [best = null] = policies
    .filter((policy) => applies(policy, ticket))
    .sort((a, b) => narrowness(b) - narrowness(a) || a.id - b.id);
  return best;
}
