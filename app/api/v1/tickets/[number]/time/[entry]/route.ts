import { apiRoute } from "@/lib/platform/api-route";
import { TimeEntryId } from "@/lib/platform/ids";
import { removeTime } from "@/lib/time-spent/commands/remove-time";
import { partOf } from "../../../../path-id";
import { numberIn } from "../../../../ticket-number";

export const DELETE = apiRoute(removeTime, {
  status: 204,
  body: false,
  input: (_body, params) => ({ number: numberIn(params), id: partOf(TimeEntryId, params, "entry") }),
});
