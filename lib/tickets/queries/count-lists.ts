import type { Actor } from "../../platform/actor";
import { forbidden } from "../../platform/errors";
import { cached } from "../../platform/short-cache";
import { countsByFacts, facetMatches, openFacets } from "../counts";
import { listKeysTogether } from "../list-keys";
import { listScope, matchesNothing, narrowingOf, openness, type ListScope, type Narrowing } from "../list-narrowing";
import { ticketPolicy } from "../policy";
import type { ListCount } from "../rows";
import type { TicketFilter } from "../filter-schema";

/** Counting stops here. */
const COUNTED = 200;
/** What the lists that nothing else counts may read together in one statement. */
const ROWS_TOGETHER = 720;
const FEWEST_ROWS = 20;
const BY_UPDATE = { by: "updatedAt", descending: true } as const;

/** Counted from the facts that are counted for everybody; null where they don't tell. */
async function fromFacts(scope: ListScope, narrowing: Narrowing): Promise<ListCount | null> {
  if (matchesNothing(narrowing)) return { count: 0, more: false };
  if (!openness(narrowing).values.every(Boolean) || !countsByFacts(narrowing)) return null;
  const facets = await openFacets(scope);
  const count = facets.filter((facet) => facetMatches(facet, narrowing)).reduce((sum, facet) => sum + facet.count, 0);
  return { count, more: false };
}

async function byKeys(scope: ListScope, narrowings: readonly Narrowing[]): Promise<ListCount[]> {
  const rowsPerStatement = Math.max(FEWEST_ROWS, Math.floor(ROWS_TOGETHER / narrowings.length));
  const lists = await listKeysTogether(
    narrowings.map((narrowing) => ({
      scope,
      narrowing,
      sort: BY_UPDATE,
      after: null,
      limit: COUNTED,
      rowsPerStatement,
    })),
  );
  return lists.map(({ places, next }) => ({ count: places.length, more: next !== null }));
}

/**
 * Counts what lists of these filters hold for an actor, at most 2 s ago: open tickets by their facts from what is counted for everybody,
 * others up to 200, all of them in one go. Null for a list by words, which isn't counted. Throws forbidden to learners.
 */
export async function countLists(actor: Actor, filters: readonly TicketFilter[]): Promise<(ListCount | null)[]> {
  if (actor.kind !== "user" || !ticketPolicy.seeBoard(actor)) throw forbidden();
  const scope = listScope(actor);
  const lists = await Promise.all(
    filters.map(async (filter) => {
      if (filter.q !== undefined) return { narrowing: null, count: null };
      const narrowing = await narrowingOf(actor, filter, null);
      return { narrowing, count: await fromFacts(scope, narrowing) };
    }),
  );
  const others = lists.flatMap(({ narrowing, count }) => (narrowing && !count ? [narrowing] : []));
  if (others.length === 0) return lists.map(({ count }) => count);
  const name = `lists:${String(actor.userId)}:${JSON.stringify([scope, filters])}`;
  const counts = await cached(name, () => byKeys(scope, others));
  return lists.map(({ narrowing, count }) => count ?? (narrowing && (counts[others.indexOf(narrowing)] ?? null)));
}
