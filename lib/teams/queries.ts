import { isStaff, type Actor } from "../platform/actor";
import { db } from "../platform/db/client";

export type TeamRow = { id: number; name: string; active: boolean };

/** The active teams by name, for staff; others get none. */
export async function listTeams(actor: Actor): Promise<TeamRow[]> {
  if (actor.kind !== "system" && !isStaff(actor)) return [];
  return db.team.findMany({
    where: { active: true },
    orderBy: { name: "asc" },
    take: 200,
    select: { id: true, name: true, active: true },
  });
}
