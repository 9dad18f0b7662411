import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { isDuplicate } from "../platform/db/errors";
import { invalidField, notFound } from "../platform/errors";
import type { TeamId } from "../platform/ids";
import { teamPolicy } from "./policy";
import type { TeamRouting } from "./schema";

export type LoadedTeam = { id: number; name: string; active: boolean; routing: TeamRouting; version: number };

/** Finds a team within what the actor sees; throws not_found. */
export async function loadTeam(tx: Tx, actor: Actor, id: TeamId): Promise<LoadedTeam> {
  const select = { id: true, name: true, active: true, routing: true, version: true };
  const team = teamPolicy.see(actor) ? await tx.team.findUnique({ where: { id }, select }) : null;
  if (!team) throw notFound();
  return team;
}

/** Waits for a write of a name and throws invalid_input on `name` where another team has it. */
export async function orNameTaken<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (isDuplicate(error)) throw invalidField("name", "teams.errors.nameTaken");
    throw error;
  }
}
