import { z } from "zod";
import { TeamId } from "../platform/ids";
import type { CategoryRow } from "./queries";
import { CreateCategory, UpdateCategory } from "./schema";

const { defaultTeamId: _team, ...made } = CreateCategory.shape;
export const CategoryToMake = z.strictObject({ ...made, defaultTeam: TeamId.nullable().default(null) });

const { id: _id, defaultTeamId: _default, ...patched } = UpdateCategory.shape;
export const CategoryPatch = z.strictObject({ ...patched, defaultTeam: TeamId.nullable().optional() });

/** What the API calls the fields of the commands. */
export const categoryApiNames = { defaultTeamId: "defaultTeam" } as const;

/** A category with what may be changed of it; its team to staff only, null for others. */
export function categoryShape({ id, name, icon, kind, active, defaultTeam, version }: CategoryRow) {
  const team = defaultTeam && { id: String(defaultTeam.id), name: defaultTeam.name };
  return { id: String(id), name, icon, kind, active, defaultTeam: team, version };
}
