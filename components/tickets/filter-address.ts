import type { FilterName, WrittenFilter } from "@/lib/tickets/filter-schema";

/** The filters that have a chip, which the queue and the board share through the address. */
export const chipNames = [
  "status",
  "priority",
  "urgency",
  "category",
  "team",
  "assignee",
  "requester",
  "type",
  "source",
  "waitingFor",
  "due",
  "offered",
  "createdFrom",
  "createdTo",
  "updatedFrom",
  "updatedTo",
] as const satisfies readonly FilterName[];
export type ChipName = (typeof chipNames)[number];

/** All that a saved view narrows by; where an address names one of them, it says all of them. */
const narrowing: readonly FilterName[] = [...chipNames, "q"];

/** The values a filter has in an address, in their order there. */
export function filterValues(search: URLSearchParams, name: ChipName): string[] {
  return (search.get(name) ?? "").split(",").filter(Boolean);
}

/** The address as its saved view completes it: with the view's filters unless it has its own, and the view's sort unless it has one. */
export function wholeSearch(search: URLSearchParams, saved: WrittenFilter | null): URLSearchParams {
  const whole = new URLSearchParams(search);
  const own = narrowing.some((name) => search.has(name));
  for (const [name, value] of Object.entries(saved ?? {})) {
    if (name === "sort" ? !search.has("sort") : !own) whole.set(name, value);
  }
  return whole;
}

/** How an address is written: commas stay legible. */
export const writtenSearch = (search: URLSearchParams) => search.toString().replaceAll("%2C", ",");

/** The same address with filters set to other values (none removes one), from its first page on. */
export function withFilters(
  search: URLSearchParams,
  changes: Partial<Record<ChipName, readonly string[]>>,
  saved: WrittenFilter | null = null,
): string {
  const next = wholeSearch(search, saved);
  next.delete("cursor");
  for (const [name, values] of Object.entries(changes)) {
    if (values.length === 0) next.delete(name);
    else next.set(name, values.join(","));
  }
  // An address without any filter would be the saved view again.
  if (saved && !narrowing.some((name) => next.has(name))) next.set(chipNames[0], "");
  return writtenSearch(next);
}
