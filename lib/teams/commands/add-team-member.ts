import { defineCommand } from "../../define-command";
import { teamEvent } from "../events";
import { loadTeam } from "../load-team";
import { loadMember, requireStaff } from "../members";
import { teamPolicy } from "../policy";
import { TeamMembership } from "../schema";

/** Makes a person of the staff a team's member. Throws not_found, forbidden, invalid_input for a learner. */
export const addTeamMember = defineCommand({
  name: "team.addMember",
  input: TeamMembership,
  scope: "admin",
  load: async (tx, actor, input) => ({
    team: await loadTeam(tx, actor, input.teamId),
    person: await loadMember(tx, actor, input.userId),
  }),
  authorize: teamPolicy.changeMembers,
  run: async ({ tx, target: { team, person } }) => {
    requireStaff(person, "userId");
    const membership = { teamId: team.id, userId: person.id };
    const { count } = await tx.teamMember.createMany({ data: [membership], skipDuplicates: true });
    if (count === 0) return { result: membership, unchanged: true };
    return { result: membership, events: [teamEvent(team.id, "team.memberAdded", { userId: person.id })] };
  },
});
