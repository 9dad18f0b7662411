import { wholeSearch } from "@/components/tickets/filter-address";
import { filterNames, readFilter, type TicketFilter, type WrittenFilter } from "@/lib/tickets/filter-schema";
import type { SavedViewRow } from "@/lib/saved-views/rows";

export const queueViews = ["mine", "unassigned", "teams", "offered", "late", "open", "all"] as const;
export type QueueView = (typeof queueViews)[number];

const VIEW_FILTERS: Record<QueueView, WrittenFilter> = {
  mine: { status: "open", assignee: "me" },
  unassigned: { status: "open", assignee: "none" },
  teams: { status: "open", team: "mine" },
  offered: { status: "open", team: "mine", offered: "yes" },
  late: { due: "late" },
  open: { status: "open" },
  all: {},
};

export type SearchParams = Record<string, string | string[] | undefined>;
export type QueueAddress = {
  /** The view that is always there; "all" under a saved one, which says all itself. */
  view: QueueView;
  saved: SavedViewRow | null;
  /** All that the list is narrowed and sorted by, as an address carries it. */
  written: WrittenFilter;
  filter: TicketFilter;
  cursor: string | null;
  /** True when the person narrowed one of the constant views further. */
  narrowed: boolean;
  /** True when the person's own filters, beside words, leave tickets of the view out. */
  filtered: boolean;
  /** True when a saved view is shown otherwise than it was saved. */
  modified: boolean;
  /** True when a part of the address was not understood and left out. */
  ignored: boolean;
  /** True when the address names a saved view that isn't there for its reader. */
  missing: boolean;
};

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

function ownOf(search: SearchParams): WrittenFilter {
  return Object.fromEntries(
    ([...filterNames, "sort"] as const).flatMap((name) => {
      const value = first(search[name])?.trim();
      return value === undefined || value === "" ? [] : [[name, value]];
    }),
  );
}

/** Filters that say the same are written the same: the order of names and of values doesn't matter. */
function normal(written: WrittenFilter): string {
  const entries = Object.entries(written).map(([name, value]) => [
    name,
    name === "q" ? value : value.split(",").sort().join(),
  ]);
  return JSON.stringify(entries.sort());
}

const withoutWords = ({ q: _words, sort: _sort, ...filters }: WrittenFilter): WrittenFilter => filters;

/** A saved view's filters hold unless the address has its own (an empty one counts), its sort unless it has one. */
function underSaved({ filter }: SavedViewRow, search: SearchParams, own: WrittenFilter): WrittenFilter {
  if (!filterNames.some((name) => search[name] !== undefined)) return { ...filter, ...own };
  return { ...(filter.sort === undefined ? {} : { sort: filter.sort }), ...own };
}

/** Reads the queue's address: the view's filters, narrowed by the person's own; what isn't understood is left out. */
export function readQueueAddress(search: SearchParams, views: readonly SavedViewRow[] = []): QueueAddress {
  const asked = first(search["view"]);
  const own = ownOf(search);
  const narrows = Object.keys(own).some((name) => name !== "sort");
  const saved = views.find(({ id }) => String(id) === asked) ?? null;
  const missing = saved === null && /^\d+$/.test(asked ?? "");
  const constant = queueViews.find((name) => name === asked);
  const view = constant ?? (saved || (missing && narrows) ? "all" : "open");
  const whole = saved ? underSaved(saved, search, own) : { ...VIEW_FILTERS[view], ...own };
  const { filter, understood, ignored } = readFilter(whole);
  return {
    view,
    saved,
    written: understood,
    filter,
    cursor: first(search["cursor"]) ?? null,
    narrowed: saved === null && narrows,
    filtered: saved
      ? normal(withoutWords(understood)) !== normal(withoutWords(saved.filter))
      : Object.keys(withoutWords(own)).length > 0,
    modified: saved !== null && normal(understood) !== normal(saved.filter),
    ignored: ignored.length > 0 || (asked !== undefined && !constant && !saved && !missing),
    missing,
  };
}

/** The address of a view, without the person's own filters. */
export function viewHref(view: QueueView | number): string {
  return view === "open" ? "/tickets" : `/tickets?view=${String(view)}`;
}

const entriesOf = (search: SearchParams) =>
  Object.entries(search).flatMap(([name, value]) => (first(value) === undefined ? [] : [[name, first(value) ?? ""]]));

function hrefOf(search: URLSearchParams): string {
  const query = search.toString().replaceAll("%2C", ",");
  return query === "" ? "/tickets" : `/tickets?${query}`;
}

/** The present address with its sort turned to a column, or turned round when it is sorted by it already. */
export function sortHref(
  search: SearchParams,
  present: string | undefined,
  by: string,
  descendingFirst: boolean,
): string {
  const next = new URLSearchParams(entriesOf(search));
  const [one, other] = descendingFirst ? [`-${by}`, by] : [by, `-${by}`];
  next.set("sort", present === one ? other : one);
  next.delete("cursor");
  return hrefOf(next);
}

/** The present address from another position of its list on; null for its beginning. */
export function cursorHref(search: SearchParams, cursor: string | null): string {
  const next = new URLSearchParams(entriesOf(search));
  next.delete("cursor");
  if (cursor !== null) next.set("cursor", cursor);
  return hrefOf(next);
}

/** The present address without its words; a saved view's are not wanted either. */
export function wordlessHref(search: SearchParams, saved: SavedViewRow | null): string {
  const next = wholeSearch(new URLSearchParams(entriesOf(search)), saved?.filter ?? null);
  next.delete("cursor");
  if (saved) next.set("q", "");
  else next.delete("q");
  return hrefOf(next);
}

/** The download of what an address shows, with its columns. */
export function exportHref({ written }: QueueAddress, columns: readonly string[]): string {
  const search = new URLSearchParams({ ...written, columns: columns.join() });
  return `/api/ui/tickets/export?${search.toString().replaceAll("%2C", ",")}`;
}
