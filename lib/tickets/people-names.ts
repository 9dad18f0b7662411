import type { Role } from "../platform/actor";
import { db } from "../platform/db/client";

export type NamedPerson = { id: number; name: string; role: Role };

/** The names and roles of people as they are today, by id; the same for everyone who sees where they are named. */
export async function peopleNames(ids: readonly number[]): Promise<Map<number, NamedPerson>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const people = await db.user.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true, role: true },
  });
  return new Map(people.map((person) => [person.id, person]));
}
