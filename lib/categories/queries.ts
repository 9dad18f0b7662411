import { isStaff, type Actor } from "../platform/actor";
import { db } from "../platform/db/client";
import type { CategoryKind } from "./schema";

export type CategoryRow = {
  id: number;
  name: string;
  icon: string;
  kind: CategoryKind;
  active: boolean;
  defaultTeam: { id: number; name: string } | null;
  version: number;
};

/** The categories in their order, for any signed-in person, the teams for staff; only the active ones to choose from when asked so. */
export async function listCategories(actor: Actor, { activeOnly }: { activeOnly: boolean }): Promise<CategoryRow[]> {
  if (actor.kind === "anonymous") return [];
  const categories = await db.category.findMany({
    where: activeOnly ? { active: true } : {},
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: 200,
    select: {
      id: true,
      name: true,
      icon: true,
      kind: true,
      active: true,
      version: true,
      defaultTeam: { select: { id: true, name: true } },
    },
  });
  if (actor.kind === "system" || isStaff(actor)) return categories;
  return categories.map((category) => ({ ...category, defaultTeam: null }));
}
