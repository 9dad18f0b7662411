import { TicketFilter } from "@/lib/tickets/schema";

export const queueViews = ["mine", "unassigned", "teams", "offered", "late", "open", "all"] as const;
export type QueueView = (typeof queueViews)[number];

const VIEW_FILTERS: Record<QueueView, Record<string, string>> = {
  mine: { status: "open", assignee: "me" },
  unassigned: { status: "open", assignee: "none" },
  teams: { status: "open", team: "mine" },
  offered: { status: "open", team: "mine", offered: "yes" },
  late: { due: "late" },
  open: { status: "open" },
  all: {},
};

const NAMES = ["status", "priority", "category", "team", "assignee", "due", "requester", "q", "sort"] as const;

export type SearchParams = Record<string, string | string[] | undefined>;
export type QueueAddress = {
  view: QueueView;
  filter: TicketFilter;
  cursor: string | null;
  /** True when the person narrowed the view further. */
  narrowed: boolean;
  /** True when a part of the address was not understood and left out. */
  ignored: boolean;
};

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

function parseLenient(raw: Record<string, string>): { filter: TicketFilter; ignored: boolean } {
  const parsed = TicketFilter.safeParse(raw);
  if (parsed.success) return { filter: parsed.data, ignored: false };
  const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  const rest = Object.fromEntries(Object.entries(raw).filter(([name]) => !wrong.has(name)));
  return { filter: TicketFilter.parse(rest), ignored: true };
}

/** Reads the queue's address: the view's filters, narrowed by the person's own; what isn't understood is left out. */
export function readQueueAddress(search: SearchParams): QueueAddress {
  const asked = first(search["view"]);
  const view = queueViews.find((name) => name === asked) ?? "open";
  const own = Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = first(search[name])?.trim();
      return value === undefined || value === "" ? [] : [[name, value]];
    }),
  );
  const { filter, ignored } = parseLenient({ ...VIEW_FILTERS[view], ...own });
  return {
    view,
    filter,
    cursor: first(search["cursor"]) ?? null,
    narrowed: Object.keys(own).some((name) => name !== "sort"),
    ignored: ignored || (asked !== undefined && asked !== view),
  };
}

/** The address of a view, without the person's own filters. */
export function viewHref(view: QueueView): string {
  return view === "open" ? "/tickets" : `/tickets?view=${view}`;
}

/** The present address with its sort turned to a column, or turned round when it is sorted by it already. */
export function sortHref(search: SearchParams, by: string, descendingFirst: boolean): string {
  const next = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => (first(value) === undefined ? [] : [[name, first(value) ?? ""]])),
  );
  const present = next.get("sort");
  const [one, other] = descendingFirst ? [`-${by}`, by] : [by, `-${by}`];
  next.set("sort", present === one ? other : one);
  next.delete("cursor");
  return `/tickets?${next.toString().replaceAll("%2C", ",")}`;
}

/** The present address from another position of its list on; null for its beginning. */
export function cursorHref(search: SearchParams, cursor: string | null): string {
  const next = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => (first(value) === undefined ? [] : [[name, first(value) ?? ""]])),
  );
  next.delete("cursor");
  if (cursor !== null) next.set("cursor", cursor);
  const query = next.toString().replaceAll("%2C", ",");
  return query === "" ? "/tickets" : `/tickets?${query}`;
}
