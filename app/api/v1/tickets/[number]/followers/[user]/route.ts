import { apiRoute } from "@/lib/platform/api-route";
import { UserId } from "@/lib/platform/ids";
import { removeFollower } from "@/lib/tickets/commands/remove-follower";
import { partOf } from "../../../../path-id";
import { numberIn } from "../../../../ticket-number";

export const DELETE = apiRoute(removeFollower, {
  status: 204,
  body: false,
  input: (_body, params) => ({ number: numberIn(params), userId: partOf(UserId, params, "user") }),
});
