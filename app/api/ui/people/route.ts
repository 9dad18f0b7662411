import { apiQuery } from "@/lib/platform/api-route";
import { findPeople } from "@/lib/users/queries";

export const GET = apiQuery(findPeople, {
  door: "session",
  input: (search) => ({ q: search.get("q") ?? "", everyone: search.get("everyone") === "1" }),
  output: (items) => ({ items }),
});
