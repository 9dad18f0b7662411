import type { Role, Actor } from "../platform/actor";
import { db } from "../platform/db/client";
import { forbidden } from "../platform/errors";
import { teamPolicy } from "./policy";
import { MOST_TEAMS } from "./schema";

export type TeamRow = { id: number; name: string; active: boolean };
export type TeamMemberRow = { id: number; name: string; role: Role; active: boolean };
/** A team as administrators see it. */
export type TeamDetail = TeamRow & {
  version: number;
  members: TeamMemberRow[];
  /** Categories whose tickets it receives. */
  categories: { id: number; name: string }[];
};

/** Categories that are named beside a team. */
const MOST_NAMED = 200;

/** The active teams by name, for staff; others get none. */
export async function listTeams(actor: Actor): Promise<TeamRow[]> {
  if (!teamPolicy.see(actor)) return [];
  return db.team.findMany({
    where: { active: true },
    orderBy: { name: "asc" },
    take: MOST_TEAMS,
    select: { id: true, name: true, active: true },
  });
}

/** All teams by name with their members and the categories that come to them, for administrators. Throws forbidden. */
export async function listTeamDetails(actor: Actor): Promise<TeamDetail[]> {
  if (!teamPolicy.administer(actor)) throw forbidden();
  const [teams, members] = await Promise.all([
    db.team.findMany({
      orderBy: [{ name: "asc" }],
      take: MOST_TEAMS,
      select: {
        id: true,
        name: true,
        active: true,
        version: true,
        categories: { select: { id: true, name: true }, orderBy: { position: "asc" }, take: MOST_NAMED },
      },
    }),
    db.teamMember.findMany({
      select: { teamId: true, user: { select: { id: true, name: true, role: true, active: true } } },
      orderBy: [{ teamId: "asc" }, { userId: "asc" }],
      take: 1_000,
    }),
  ]);
  return teams.map((team) => ({
    ...team,
    members: members.filter(({ teamId }) => teamId === team.id).map(({ user }) => user),
  }));
}
