import { now } from "../platform/clock";
import { db } from "../platform/db/client";
import { processState } from "../platform/process-state";
import type { CategoryRef, TeamRef } from "./rows";

export type PlaceNames = { categories: ReadonlyMap<number, CategoryRef>; teams: ReadonlyMap<number, TeamRef> };
type Names = PlaceNames & { readAt: number };

/** Names of teams and categories are few and on every row: read again at most this often, and when one is missing. */
const CACHE_MS = 1_000;
const state = () => processState<{ names: Names | null }>("ticket-place-names", () => ({ names: null }));

async function readNames(): Promise<Names> {
  const [categories, teams] = await Promise.all([
    db.category.findMany({ select: { id: true, name: true, icon: true, kind: true } }),
    db.team.findMany({ select: { id: true, name: true } }),
  ]);
  const names = {
    categories: new Map(categories.map((category) => [category.id, category])),
    teams: new Map(teams.map((team) => [team.id, team])),
    readAt: now().getTime(),
  };
  state().names = names;
  return names;
}

/** The categories and teams that rows name, by id. */
export async function placeNames(categoryIds: readonly number[], teamIds: readonly number[]): Promise<PlaceNames> {
  const { names } = state();
  const fresh = names && now().getTime() - names.readAt < CACHE_MS;
  const complete =
    names && categoryIds.every((id) => names.categories.has(id)) && teamIds.every((id) => names.teams.has(id));
  if (!fresh || !complete) return readNames();
  return { categories: names.categories, teams: names.teams };
}
