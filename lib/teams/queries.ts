import type { Role, Actor } from "../platform/actor";
import { db } from "../platform/db/client";
import { forbidden } from "../platform/errors";
import { centreDay } from "../platform/civil-day";
import { now } from "../platform/clock";
import { teamPolicy } from "./policy";
import { MOST_TEAMS, type TeamRouting } from "./schema";

export type TeamRow = { id: number; name: string; active: boolean };
export type TeamMemberRow = {
  id: number;
  name: string;
  role: Role;
  active: boolean;
  /** The last day of their absence, as 2026-12-03, while they are away. */
  awayUntil: string | null;
};
/** A team as administrators see it. */
export type TeamDetail = TeamRow & {
  version: number;
  routing: TeamRouting;
  /** The policy for all its tickets gives so many minutes of open time to accept one; null for no limit. */
  acceptMinutes: number | null;
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

/** The members of all teams, with until when they are away. */
async function readMembers(): Promise<(TeamMemberRow & { teamId: number })[]> {
  const today = new Date(`${await centreDay(now())}T00:00:00Z`);
  const covering = { where: { firstDay: { lte: today }, lastDay: { gte: today } }, select: { lastDay: true }, take: 1 };
  const rows = await db.teamMember.findMany({
    select: {
      teamId: true,
      user: { select: { id: true, name: true, role: true, active: true, absences: covering } },
    },
    orderBy: [{ teamId: "asc" }, { userId: "asc" }],
    take: 1_000,
  });
  return rows.map(({ teamId, user: { absences, ...user } }) => ({
    ...user,
    teamId,
    awayUntil: absences[0]?.lastDay.toISOString().slice(0, 10) ?? null,
  }));
}

/** All teams by name with their members and the categories that come to them, for administrators. Throws forbidden. */
export async function listTeamDetails(actor: Actor): Promise<TeamDetail[]> {
  if (!teamPolicy.administer(actor)) throw forbidden();
  const [teams, members, policies] = await Promise.all([
    db.team.findMany({
      orderBy: [{ name: "asc" }],
      take: MOST_TEAMS,
      select: {
        id: true,
        name: true,
        active: true,
        version: true,
        routing: true,
        categories: { select: { id: true, name: true }, orderBy: { position: "asc" }, take: MOST_NAMED },
      },
    }),
    readMembers(),
    db.slaPolicy.findMany({
      where: { active: true, categoryId: null, priority: null },
      select: { teamId: true, acceptMinutes: true },
      take: MOST_TEAMS + 1,
    }),
  ]);
  return teams.map((team) => ({
    ...team,
    acceptMinutes:
      (policies.find(({ teamId }) => teamId === team.id) ?? policies.find(({ teamId }) => teamId === null))
        ?.acceptMinutes ?? null,
    members: members.filter(({ teamId }) => teamId === team.id).map(({ teamId: _, ...member }) => member),
  }));
}
