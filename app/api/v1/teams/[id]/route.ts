import { apiQuery, apiRoute, readInput } from "@/lib/platform/api-route";
import { TeamId } from "@/lib/platform/ids";
import { TeamPatch, teamShape } from "@/lib/teams/api-shape";
import { updateTeam } from "@/lib/teams/commands/update-team";
import { getTeam } from "@/lib/teams/queries/get-team";
import { partOf } from "../../path-id";
import { writtenTeam } from "../written-team";

export const GET = apiQuery(getTeam, {
  inPath: (params) => partOf(TeamId, params, "id"),
  output: teamShape,
});

export const PATCH = apiRoute(updateTeam, {
  status: 200,
  versioned: (actor, params) => getTeam(actor, partOf(TeamId, params, "id")),
  input: (body, params) => {
    const id = partOf(TeamId, params, "id");
    return { id, ...readInput(TeamPatch, body) };
  },
  output: writtenTeam,
});
