import { z } from "zod";
import type { TeamDetail } from "./queries";
import { CreateTeam, UpdateTeam } from "./schema";

export const TeamToMake = z.strictObject(CreateTeam.shape);

const { id: _id, ...patched } = UpdateTeam.shape;
export const TeamPatch = z.strictObject(patched);

/** A team as administrators get it. */
export function teamShape({ id, name, active, routing, version, members }: TeamDetail) {
  const people = members.map((person) => ({ id: String(person.id), name: person.name, role: person.role }));
  return { id: String(id), name, active, routing, version, members: people };
}
