import { apiQuery } from "@/lib/platform/api-route";
import { findPeople } from "@/lib/users/queries";

export const GET = apiQuery(findPeople, {
  door: "session",
  input: (search) => ({ q: search.get("q") ?? "" }),
  output: (items) => ({ items }),
});
