import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { isDuplicate } from "../platform/db/errors";
import { invalidField, notFound } from "../platform/errors";
import type { CategoryId } from "../platform/ids";
import { categoryPolicy } from "./policy";
import type { CategoryKind } from "./schema";

export type LoadedCategory = {
  id: number;
  name: string;
  icon: string;
  kind: CategoryKind;
  active: boolean;
  position: number;
  defaultTeamId: number | null;
  version: number;
};

const columns = {
  id: true,
  name: true,
  icon: true,
  kind: true,
  active: true,
  position: true,
  defaultTeamId: true,
  version: true,
} as const;

/** Finds a category within what the actor sees; throws not_found. */
export async function loadCategory(tx: Tx, actor: Actor, id: CategoryId): Promise<LoadedCategory> {
  const category = categoryPolicy.see(actor) ? await tx.category.findUnique({ where: { id }, select: columns }) : null;
  if (!category) throw notFound();
  return category;
}

/** A category's tickets can only go to a team that receives tickets; throws invalid_input on `defaultTeamId`. */
export async function requireActiveTeam(tx: Tx, teamId: number | null | undefined): Promise<void> {
  if (teamId === null || teamId === undefined) return;
  const team = await tx.team.findFirst({ where: { id: teamId, active: true }, select: { id: true } });
  if (!team) throw invalidField("defaultTeamId", "categories.errors.teamUnknown");
}

/** Waits for a write of a name and throws invalid_input on `name` where another category has it. */
export async function orNameTaken<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (isDuplicate(error)) throw invalidField("name", "categories.errors.nameTaken");
    throw error;
  }
}
