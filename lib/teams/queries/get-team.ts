import type { Actor } from "../../platform/actor";
import { notFound } from "../../platform/errors";
import type { TeamId } from "../../platform/ids";
import { listTeamDetails, type TeamDetail } from "../queries";

/** One team with its members, in use or not, for administrators. Throws forbidden, not_found. */
export async function getTeam(actor: Actor, id: TeamId): Promise<TeamDetail> {
  const team = (await listTeamDetails(actor)).find((one) => one.id === id);
  if (!team) throw notFound();
  return team;
}
