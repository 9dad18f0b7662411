import type { RouteParams } from "@/lib/platform/api-route";
import { ChecklistEntryId } from "@/lib/platform/ids";
import { partOf } from "../../../../path-id";
import { numberIn } from "../../../../ticket-number";

/** The entry that a path names. Throws not_found for what can't be one. */
export const entryIn = (params: RouteParams) => ({
  number: numberIn(params),
  id: partOf(ChecklistEntryId, params, "entry"),
});
