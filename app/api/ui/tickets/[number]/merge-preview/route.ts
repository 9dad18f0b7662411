import { apiQuery } from "@/lib/platform/api-route";
import { getMergePreview } from "@/lib/relations/queries/get-merge-preview";
import { numberIn } from "@/app/api/v1/ticket-number";

export const GET = apiQuery(getMergePreview, {
  door: "session",
  input: (search, params) => ({ number: numberIn(params), into: numberIn({ number: search.get("into") ?? "" }) }),
});
