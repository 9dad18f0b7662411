import type { Actor } from "@/lib/platform/actor";
import { TeamId } from "@/lib/platform/ids";
import { teamShape } from "@/lib/teams/api-shape";
import { getTeam } from "@/lib/teams/queries/get-team";

/** What a write to a team answers: the team as it is now. */
export const writtenTeam = async ({ id }: { id: number }, actor: Actor) =>
  teamShape(await getTeam(actor, TeamId.parse(id)));
