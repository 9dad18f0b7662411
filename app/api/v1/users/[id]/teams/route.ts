import { apiRoute, readInput } from "@/lib/platform/api-route";
import { UserId } from "@/lib/platform/ids";
import { changeUserTeams } from "@/lib/teams/commands/change-user-teams";
import { TeamsToPut, userApiNames } from "@/lib/users/api-shape";
import { partOf } from "../../../path-id";
import { writtenPerson } from "../../written-person";

export const PUT = apiRoute(changeUserTeams, {
  status: 200,
  input: (body, params) => {
    const userId = partOf(UserId, params, "id");
    return { userId, teamIds: readInput(TeamsToPut, body).teams };
  },
  names: userApiNames,
  output: ({ userId }, actor) => writtenPerson({ id: userId }, actor),
});
