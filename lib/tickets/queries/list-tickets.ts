import type { Actor } from "../../platform/actor";
import type { PageRequest } from "../../platform/pagination";
import { listKeys } from "../list-keys";
import { listScope, narrowingOf, refuseHiddenFilters } from "../list-narrowing";
import { cursorAfter, idsOf, positionFrom, type ListSort } from "../list-order";
import type { TicketPage } from "../rows";
import type { TicketFilter } from "../filter-schema";
import { searchCandidates } from "../search-candidates";
import { searchPage } from "../search-page";
import { idsOfHits } from "../search-score";
import { ticketRows } from "../ticket-rows";

const NEWEST_CHANGE_FIRST: ListSort = { by: "updatedAt", descending: true };

/**
 * Lists the tickets an actor sees, narrowed and sorted by the filter (by default newest change first, and by words what they fit best), a
 * page at a time; a learner's are those they requested or follow. `cut` says that a search may have left some out. Throws invalid_input for a filter or sort on what the actor may not see, or a bad cursor.
 */
export async function listTickets(actor: Actor, filter: TicketFilter, page: PageRequest): Promise<TicketPage> {
  refuseHiddenFilters(actor, filter);
  if (filter.q !== undefined && filter.sort === undefined) {
    const { ids, nextCursor, cut } = await searchPage(actor, { filter, q: filter.q }, page);
    return { items: await ticketRows(actor, ids), nextCursor, cut };
  }
  const scope = listScope(actor);
  const sort = filter.sort ?? NEWEST_CHANGE_FIRST;
  const after = positionFrom(sort, page.cursor);
  const found = filter.q === undefined ? null : await searchCandidates(actor, filter.q, filter);
  const { places, next } = await listKeys({
    scope,
    narrowing: await narrowingOf(actor, filter, found && idsOfHits(found.hits)),
    sort,
    after,
    limit: page.limit,
  });
  const items = await ticketRows(actor, idsOf(places));
  return { items, nextCursor: next && cursorAfter(sort, next), cut: found?.cut ?? false };
}
