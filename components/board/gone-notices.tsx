import { useGoneNotices } from "@/components/queue/use-gone-notices";
import { Banner } from "@/components/ui/banner";
import type { TicketFilter } from "@/lib/tickets/filter-schema";
import type { FilterPlaces } from "@/lib/tickets/rows";

/** What the board's filter names and is out of use or gone, said as the queue says it. */
export function GoneNotices({ filter, named }: { filter: TicketFilter; named: FilterPlaces }) {
  return useGoneNotices(filter, named).map((notice) => (
    <Banner key={notice} tone="info" rounded className="mx-4 mb-2 lg:mx-5">
      {notice}
    </Banner>
  ));
}
