import { apiQuery, readSearch } from "@/lib/platform/api-route";
import { listMatching } from "@/lib/tickets/queries/list-matching";
import { TicketFilter } from "@/lib/tickets/filter-schema";

export const GET = apiQuery(listMatching, {
  door: "session",
  input: (search) => readSearch(TicketFilter, search),
});
