/** The filters that the queue and the board share through the address, and how one is changed in it. */
export const filterNames = ["status", "priority", "category", "team", "assignee", "due"] as const;
export type FilterName = (typeof filterNames)[number];

/** The values a filter has in an address, in their order there. */
export function filterValues(search: URLSearchParams, name: FilterName): string[] {
  return (search.get(name) ?? "").split(",").filter(Boolean);
}

/** The same address with one filter set to other values (none removes it), from its first page on. */
export function withFilter(search: URLSearchParams, name: FilterName, values: readonly string[]): string {
  const next = new URLSearchParams(search);
  next.delete("cursor");
  if (values.length === 0) next.delete(name);
  else next.set(name, values.join(","));
  return next.toString().replaceAll("%2C", ",");
}
