import { apiRoute, type RouteParams } from "@/lib/platform/api-route";
import { TeamId, UserId } from "@/lib/platform/ids";
import { addTeamMember } from "@/lib/teams/commands/add-team-member";
import { removeTeamMember } from "@/lib/teams/commands/remove-team-member";
import { partOf } from "../../../../path-id";

const member = (_body: unknown, params: RouteParams) => ({
  teamId: partOf(TeamId, params, "id"),
  userId: partOf(UserId, params, "user"),
});
const names = { userId: "user" } as const;

export const PUT = apiRoute(addTeamMember, { status: 204, body: false, input: member, names });
export const DELETE = apiRoute(removeTeamMember, { status: 204, body: false, input: member, names });
