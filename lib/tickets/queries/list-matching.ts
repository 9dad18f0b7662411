import type { Actor } from "../../platform/actor";
import { forbidden } from "../../platform/errors";
import { listKeys } from "../list-keys";
import { listScope, narrowingOf } from "../list-narrowing";
import { idsOf, type ListSort, type Position } from "../list-order";
import { ticketPolicy } from "../policy";
import type { MatchingRequest } from "../filter-schema";
import { searchCandidates } from "../search-candidates";
import { idsOfHits } from "../search-score";

/** As many as one act may change. */
const MOST = 1_000;
/** What matches little of a great many is looked for this often; then what was found has to do. */
const ROUNDS = 30;
const NEWEST_CHANGE_FIRST: ListSort = { by: "updatedAt", descending: true };

/**
 * The numbers of all tickets that the actor sees and the filter lets through, in the order of the list, up to 1,000; `more` when
 * there are or may be others. Only of those `among` them, where it names some. For staff. Throws forbidden, invalid_input.
 */
export async function listMatching(
  actor: Actor,
  { among, ...filter }: MatchingRequest,
): Promise<{ numbers: number[]; more: boolean }> {
  if (!ticketPolicy.seeBoard(actor)) throw forbidden();
  const search = filter.q === undefined ? null : await searchCandidates(actor, filter.q, filter);
  const foundAll = search?.cut !== true;
  const found = search && idsOfHits(search.hits);
  const asked = among && new Set<number>(among);
  const ids = asked ? (found?.filter((id) => asked.has(id)) ?? [...asked]) : found;
  const narrowing = await narrowingOf(actor, filter, ids);
  const shared = { scope: listScope(actor), narrowing, sort: filter.sort ?? NEWEST_CHANGE_FIRST };
  const numbers: number[] = [];
  let after: Position | null = null;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { places, next } = await listKeys({ ...shared, after, limit: MOST - numbers.length });
    numbers.push(...idsOf(places));
    if (next === null || numbers.length === MOST) return { numbers, more: next !== null || !foundAll };
    after = next;
  }
  return { numbers, more: true };
}
