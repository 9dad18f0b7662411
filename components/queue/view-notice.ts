import type { FilterPlaces } from "@/lib/tickets/rows";
import type { TicketFilter } from "@/lib/tickets/filter-schema";

type Place = { id: number; name: string; active: boolean };
/** Null for what no longer has a name. */
type GoneNames = Record<"categories" | "teams" | "assignee", (string | null)[]>;

function gone(wanted: readonly unknown[] | undefined, places: readonly Place[]): (string | null)[] {
  return (wanted ?? []).flatMap((id) => {
    if (typeof id !== "number") return [];
    const place = places.find((one) => one.id === id);
    return place?.active ? [] : [place?.name ?? null];
  });
}

/** The categories, teams and assignee that a filter names and that are out of use. */
export function goneNames(filter: TicketFilter, { categories, teams, assignee }: FilterPlaces): GoneNames {
  return {
    categories: gone(filter.category, categories),
    teams: gone(filter.team, teams),
    assignee: gone([filter.assignee], assignee ? [assignee] : []),
  };
}
