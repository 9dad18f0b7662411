"use server";

import { createAction } from "../platform/action";
import { addTeamMember } from "./commands/add-team-member";
import { changeUserTeams } from "./commands/change-user-teams";
import { createTeam } from "./commands/create-team";
import { removeTeamMember } from "./commands/remove-team-member";
import { updateTeam } from "./commands/update-team";

export const createTeamAction = createAction(createTeam);
export const updateTeamAction = createAction(updateTeam);
export const addTeamMemberAction = createAction(addTeamMember);
export const removeTeamMemberAction = createAction(removeTeamMember);
export const changeUserTeamsAction = createAction(changeUserTeams);
