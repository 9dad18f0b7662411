import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { forbidden } from "../../platform/errors";
import { cached } from "../../platform/short-cache";
import { assignableSql } from "../assignments";
import { openAssignedByPerson } from "../counts";
import { placeNames } from "../place-names";
import { ticketPolicy } from "../policy";
import type { AssignablePerson } from "../rows";

const SHOWN = 500;

/** JSON is a text or not, as the driver makes of it. */
type Row = { id: number; name: string; teamIds: string | number[] | null };

/**
 * Lists the active technicians and admins by name, with their teams, how many open tickets they have, counted at most 2 s ago,
 * and until when they are away. Throws forbidden to learners.
 */
export async function listAssignable(actor: Actor): Promise<AssignablePerson[]> {
  if (!ticketPolicy.assign(actor)) throw forbidden();
  const people = await db.$queryRaw<Row[]>`
    SELECT u.id, u.name, (SELECT JSON_ARRAYAGG(m.teamId) FROM TeamMember m WHERE m.userId = u.id) AS teamIds
    FROM User u WHERE ${assignableSql}
    ORDER BY u.name, u.id LIMIT ${SHOWN}`;
  const loads = await cached("loads", () => openAssignedByPerson(people.map(({ id }) => id)));
  const { away } = await placeNames([], []);
  return people.map(({ id, name, teamIds }) => ({
    id,
    name,
    teamIds: typeof teamIds === "string" ? (JSON.parse(teamIds) as number[]) : (teamIds ?? []),
    openCount: loads.get(id) ?? 0,
    awayUntil: away.get(id) ?? null,
  }));
}
