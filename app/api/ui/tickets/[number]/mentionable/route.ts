import { numberIn } from "@/app/api/v1/ticket-number";
import { apiQuery } from "@/lib/platform/api-route";
import { listMentionable } from "@/lib/tickets/queries/list-mentionable";

const QUERY_MAX = 100;

export const GET = apiQuery(listMentionable, {
  door: "session",
  input: (search, params) => ({ number: numberIn(params), q: (search.get("q") ?? "").slice(0, QUERY_MAX) }),
});
