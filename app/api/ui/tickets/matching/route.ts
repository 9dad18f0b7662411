import { apiQuery, readSearch } from "@/lib/platform/api-route";
import { listMatching } from "@/lib/tickets/queries/list-matching";
import { MatchingRequest } from "@/lib/tickets/filter-schema";

export const GET = apiQuery(listMatching, {
  door: "session",
  input: (search) => readSearch(MatchingRequest, search),
});
