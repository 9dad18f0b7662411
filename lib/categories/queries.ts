import { isStaff, type Actor } from "../platform/actor";
import { db } from "../platform/db/client";
import { MOST_CATEGORIES, type CategoryKind } from "./schema";

export type CategoryRow = {
  id: number;
  name: string;
  icon: string;
  kind: CategoryKind;
  active: boolean;
  defaultTeam: { id: number; name: string } | null;
  version: number;
};

type Row = Omit<CategoryRow, "active" | "defaultTeam"> & {
  /** 0 or 1, of whatever type the driver makes of it. */
  active: number | boolean;
  teamId: number | null;
  teamName: string | null;
};

/** The categories in their order, for any signed-in person, the teams for staff; only the active ones to choose from when asked so. */
export async function listCategories(actor: Actor, { activeOnly }: { activeOnly: boolean }): Promise<CategoryRow[]> {
  if (actor.kind === "anonymous") return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.id, c.name, c.icon, c.kind, c.active, c.version, t.id AS teamId, t.name AS teamName
    FROM Category c LEFT JOIN Team t ON t.id = c.defaultTeamId
    WHERE c.active = TRUE OR ${!activeOnly} ORDER BY c.position, c.id LIMIT ${MOST_CATEGORIES}`;
  const categories = rows.map(({ teamId, teamName, active, ...category }) => ({
    ...category,
    active: Boolean(active),
    defaultTeam: teamId === null ? null : { id: teamId, name: teamName ?? "" },
  }));
  if (actor.kind === "system" || isStaff(actor)) return categories;
  return categories.map((category) => ({ ...category, defaultTeam: null }));
}
