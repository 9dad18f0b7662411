import type { Actor } from "../../platform/actor";
import { forbidden } from "../../platform/errors";
import { openAssignedTo, openFacets, type OpenFacet } from "../counts";
import { listScope } from "../list-narrowing";
import { ticketPolicy } from "../policy";
import type { QueueCounts } from "../rows";

const total = (facets: readonly OpenFacet[]) => facets.reduce((sum, { count }) => sum + count, 0);

/** Counts the open tickets of staff's saved views, at most 2 s old. Throws forbidden to learners. */
export async function getQueueCounts(actor: Actor): Promise<QueueCounts> {
  if (actor.kind !== "user" || !ticketPolicy.seeBoard(actor)) throw forbidden();
  const [facets, mine] = await Promise.all([openFacets(listScope(actor)), openAssignedTo(actor.userId)]);
  return {
    mine,
    unassigned: total(facets.filter(({ unassigned }) => unassigned)),
    myTeams: total(facets.filter(({ teamId }) => actor.teamIds.some((id) => id === teamId))),
    offered: total(facets.filter((facet) => facet.offered && actor.teamIds.some((id) => id === facet.teamId))),
    late: total(facets.filter(({ due }) => due === "late")),
    open: total(facets),
  };
}
