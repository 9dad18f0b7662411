import { filterNames, TicketFilter } from "@/lib/tickets/filter-schema";
import { laneKinds, type LaneKind } from "@/lib/tickets/schema";

/** The filters that stand in the board's address, by the names that the queue's has too; its columns are the statuses. */
const names = filterNames.filter((name) => name !== "status");

export type BoardAddress = {
  filter: TicketFilter;
  /** The filters that were understood, as they stand in an address. */
  query: string;
  /** True when something in the address was not understood and left out. */
  ignored: boolean;
  /** What the board is cut into lanes by. */
  lanes: LaneKind | null;
};

type Search = URLSearchParams | Record<string, string | string[] | undefined>;

function valueOf(search: Search, name: string): string {
  const value = search instanceof URLSearchParams ? search.get(name) : search[name];
  return ((Array.isArray(value) ? value[0] : value) ?? "").trim();
}

/** Reads the board's address; what isn't understood is left out and said. */
export function readBoardAddress(search: Search): BoardAddress {
  let filter: TicketFilter = {};
  let ignored = false;
  const query = new URLSearchParams();
  for (const name of names) {
    const value = valueOf(search, name);
    if (value === "") continue;
    const parsed = TicketFilter.safeParse({ [name]: value });
    if (parsed.success) {
      filter = { ...filter, ...parsed.data };
      query.set(name, value);
    } else ignored = true;
  }
  const asked = valueOf(search, lanesName);
  const lanes = laneKinds.find((kind) => kind === asked) ?? null;
  return { filter, query: query.toString(), ignored: ignored || (asked !== "" && lanes === null), lanes };
}

/** The address's name for the lanes. */
export const lanesName = "lanes";

const laneFilters = { lead: "assignee", team: "team", category: "category", priority: "priority" } as const;

/** The address of the board narrowed to one of its lanes. */
export function laneAddress(filter: string, lanes: { by: LaneKind }, lane: string): string {
  const query = new URLSearchParams(filter);
  query.set(laneFilters[lanes.by], lane);
  query.set(lanesName, lanes.by);
  return `/board?${query.toString().replaceAll("%2C", ",")}`;
}
