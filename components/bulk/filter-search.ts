import type { TicketFilter } from "@/lib/tickets/schema";

function written(value: Exclude<TicketFilter[keyof TicketFilter], undefined>): string {
  if (Array.isArray(value)) return value.join();
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? `${value.descending ? "-" : ""}${value.by}` : String(value);
}

/** A list's filter as an address carries it, whichever view or words it came from. */
export function filterSearch(filter: TicketFilter): string {
  const entries = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, written(value)]],
  );
  return new URLSearchParams(entries).toString();
}
