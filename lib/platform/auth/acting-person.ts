import type { Role, UserActor } from "../actor";
import { Prisma } from "../db/client";
import type { TeamId, UserId } from "../ids";
import { restrictsTechnicians } from "../restriction";

/** The columns of `User u` of which an actor is made, teams included: who asks is one statement, on every request. */
export const actingPersonColumns = Prisma.sql`u.id AS userId, u.role, u.active, u.contact, u.tokenVersion AS userVersion,
  (SELECT JSON_ARRAYAGG(m.teamId) FROM TeamMember m WHERE m.userId = u.id) AS teamIds`;

/** Booleans are 0 or 1, and a JSON value a text or not, as the driver makes of them. */
export type ActingPerson = {
  userId: number;
  role: Role;
  active: number | boolean;
  contact: number | boolean;
  userVersion: number;
  teamIds: string | number[] | null;
};

/** Whether a person may still act by a session or token of a version: a deactivation or another password ends all of them. */
export const mayAct = ({ active, contact, userVersion }: ActingPerson, version: number): boolean =>
  Boolean(active) && !contact && userVersion === version;

/** What an actor is of a person as of now: role, teams and the restriction to them. */
export async function actingFacts({
  userId,
  role,
  teamIds,
}: ActingPerson): Promise<Pick<UserActor, "kind" | "userId" | "role" | "teamIds" | "restrictedToTeams">> {
  const teams = typeof teamIds === "string" ? (JSON.parse(teamIds) as number[]) : (teamIds ?? []);
  return {
    kind: "user",
    userId: userId as UserId,
    role,
    teamIds: teams.map((id) => id as TeamId),
    restrictedToTeams: role === "technician" && (await restrictsTechnicians()),
  };
}
