import type { Actor } from "../../platform/actor";
import { forbidden } from "../../platform/errors";
import { doneCounts, openFacets } from "../counts";
import { priorities, type Priority } from "../schema";
import { openStatuses, type TicketStatus } from "../status";

export type StatusCounts = {
  /** Resolved and closed ones are left out once there are too many to be counted. */
  byStatus: Partial<Record<TicketStatus, number>>;
  /** Open tickets whose running target has passed, and those for which it will soon. */
  late: Record<Priority, number>;
  soon: number;
};

/** Counts the centre's tickets from the counts that lists show, at most 2 s old. For the product itself; throws forbidden. */
export async function countByStatus(actor: Actor): Promise<StatusCounts> {
  if (actor.kind !== "system") throw forbidden();
  const [facets, done] = await Promise.all([openFacets({ kind: "all" }), doneCounts()]);
  const sum = (fits: (facet: (typeof facets)[number]) => boolean) =>
    facets.filter(fits).reduce((total, { count }) => total + count, 0);
  const open = openStatuses.map((status) => [status, sum((facet) => facet.status === status)] as const);
  const counted = Object.entries(done).filter((entry): entry is [keyof typeof done, number] => entry[1] !== null);
  const late = priorities.map(
    (priority) => [priority, sum((facet) => facet.due === "late" && facet.priority === priority)] as const,
  );
  return {
    byStatus: Object.fromEntries([...open, ...counted]),
    late: Object.fromEntries(late) as Record<Priority, number>,
    soon: sum(({ due }) => due === "soon"),
  };
}
