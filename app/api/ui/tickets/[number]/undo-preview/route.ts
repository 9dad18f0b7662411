import { apiQuery } from "@/lib/platform/api-route";
import { getUndoPreview } from "@/lib/relations/queries/get-undo-preview";
import { numberIn } from "@/app/api/v1/ticket-number";

export const GET = apiQuery(getUndoPreview, {
  door: "session",
  input: (_, params) => numberIn(params),
});
