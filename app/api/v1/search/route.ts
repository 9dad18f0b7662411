import { apiQuery, readSearch } from "@/lib/platform/api-route";
import { foundShape } from "@/lib/tickets/api-shape";
import { findTickets } from "@/lib/tickets/queries/find-tickets";
import { SearchWords } from "./search-words";

export const GET = apiQuery(findTickets, {
  input: (search) => readSearch(SearchWords, search),
  output: (found) => ({ items: found.map(foundShape), nextCursor: null }),
});
