import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { forbidden } from "../../platform/errors";
import { assignable } from "../assignments";
import { cached, openAssignedByPerson } from "../counts";
import { ticketPolicy } from "../policy";
import type { AssignablePerson } from "../rows";

const SHOWN = 500;

/**
 * Lists the active technicians and admins by name, with their teams and how many open tickets they have, counted at most 2 s ago.
 * Throws forbidden to learners.
 */
export async function listAssignable(actor: Actor): Promise<AssignablePerson[]> {
  if (!ticketPolicy.assign(actor)) throw forbidden();
  const people = await db.user.findMany({
    where: assignable,
    select: { id: true, name: true, teams: { select: { teamId: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: SHOWN,
  });
  const loads = await cached("loads", () => openAssignedByPerson(people.map(({ id }) => id)));
  return people.map(({ id, name, teams }) => ({
    id,
    name,
    teamIds: teams.map(({ teamId }) => teamId),
    openCount: loads.get(id) ?? 0,
  }));
}
