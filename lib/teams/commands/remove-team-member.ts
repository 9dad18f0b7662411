import { defineCommand } from "../../define-command";
import { teamEvent } from "../events";
import { loadTeam } from "../load-team";
import { loadMember } from "../members";
import { teamPolicy } from "../policy";
import { TeamMembership } from "../schema";

/** Takes a person out of a team. Throws not_found, forbidden. */
export const removeTeamMember = defineCommand({
  name: "team.removeMember",
  input: TeamMembership,
  scope: "admin",
  load: async (tx, actor, input) => ({
    team: await loadTeam(tx, actor, input.teamId),
    person: await loadMember(tx, actor, input.userId),
  }),
  authorize: teamPolicy.changeMembers,
  run: async ({ tx, target: { team, person } }) => {
    const membership = { teamId: team.id, userId: person.id };
    const { count } = await tx.teamMember.deleteMany({ where: membership });
    if (count === 0) return { result: membership, unchanged: true };
    return { result: membership, events: [teamEvent(team.id, "team.memberRemoved", { userId: person.id })] };
  },
});
