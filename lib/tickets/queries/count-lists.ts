import type { Actor } from "../../platform/actor";
import { forbidden } from "../../platform/errors";
import { cached, countsByFacts, facetMatches, openFacets } from "../counts";
import { listKeys } from "../list-keys";
import { listScope, matchesNothing, narrowingOf, openness, type ListScope, type Narrowing } from "../list-narrowing";
import { ticketPolicy } from "../policy";
import type { ListCount } from "../rows";
import type { TicketFilter } from "../schema";

/** Counting stops here. */
const COUNTED = 200;
const BY_UPDATE = { by: "updatedAt", descending: true } as const;

/** Counted from the facts that are counted anyway; null where they don't tell. */
async function fromFacts(scope: ListScope, narrowing: Narrowing): Promise<ListCount | null> {
  if (matchesNothing(narrowing)) return { count: 0, more: false };
  if (!openness(narrowing).values.every(Boolean) || !countsByFacts(narrowing)) return null;
  const facets = await openFacets(scope);
  const count = facets.filter((facet) => facetMatches(facet, narrowing)).reduce((sum, facet) => sum + facet.count, 0);
  return { count, more: false };
}

async function byKeys(scope: ListScope, narrowing: Narrowing): Promise<ListCount> {
  const keys = await listKeys({ scope, narrowing, sort: BY_UPDATE, after: null, limit: COUNTED });
  return { count: keys.ids.length, more: keys.next !== null };
}

/**
 * Counts what lists of these filters hold for an actor, at most 2 s ago: open tickets by their facts from what is counted for everybody,
 * others up to 200. Null for a list by words, which isn't counted. Throws forbidden to learners.
 */
export async function countLists(actor: Actor, filters: readonly TicketFilter[]): Promise<(ListCount | null)[]> {
  if (actor.kind !== "user" || !ticketPolicy.seeBoard(actor)) throw forbidden();
  const scope = listScope(actor);
  return Promise.all(
    filters.map(async (filter) => {
      if (filter.q !== undefined) return null;
      const narrowing = await narrowingOf(actor, filter, null);
      const name = `list:${String(actor.userId)}:${JSON.stringify([scope, filter])}`;
      return (await fromFacts(scope, narrowing)) ?? cached(name, () => byKeys(scope, narrowing));
    }),
  );
}
