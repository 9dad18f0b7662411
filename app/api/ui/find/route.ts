import { apiQuery } from "@/lib/platform/api-route";
import { findTickets } from "@/lib/tickets/queries/find-tickets";

export const GET = apiQuery(findTickets, {
  door: "session",
  input: (search) => ({ q: search.get("q") ?? "" }),
  output: (items) => ({ items }),
});
