import { apiQuery } from "@/lib/platform/api-route";
import { listSimilar } from "@/lib/relations/queries/list-similar";
import { numberIn } from "@/app/api/v1/ticket-number";

export const GET = apiQuery(listSimilar, {
  door: "session",
  input: (_, params) => numberIn(params),
  output: (items) => ({ items }),
});
