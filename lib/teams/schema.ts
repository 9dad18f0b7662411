import { z } from "zod";
import { TeamId, UserId } from "../platform/ids";
import { lineOfText } from "../platform/text";

/** As many as lists show, with those that are withdrawn. */
export const MOST_TEAMS = 200;

export const TEAM_NAME_MAX = 100;

/** Who gets a ticket that comes to a team: nobody until somebody takes it, in turn, or the one who leads fewest. */
export const teamRoutings = ["by_hand", "round_robin", "least_loaded"] as const;
export type TeamRouting = (typeof teamRoutings)[number];

export const CreateTeam = z.object({ name: lineOfText(TEAM_NAME_MAX) });
export type CreateTeam = z.input<typeof CreateTeam>;

/** Renames a team, or says whether it receives tickets and who gets them; what is left out stays. */
export const UpdateTeam = z.object({
  id: TeamId,
  version: z.number().int().positive(),
  name: lineOfText(TEAM_NAME_MAX).optional(),
  active: z.boolean().optional(),
  routing: z.enum(teamRoutings).optional(),
});
export type UpdateTeam = z.input<typeof UpdateTeam>;

export const TeamMembership = z.object({ teamId: TeamId, userId: UserId });
export type TeamMembership = z.input<typeof TeamMembership>;

/** All teams a person is in, in place of those they were in. */
export const ChangeUserTeams = z.object({ userId: UserId, teamIds: z.array(TeamId).max(50) });
export type ChangeUserTeams = z.input<typeof ChangeUserTeams>;
