import { centreDay } from "../platform/civil-day";
import { now } from "../platform/clock";
import { db } from "../platform/db/client";
import { processState } from "../platform/process-state";
import type { CategoryRef, TeamRef } from "./rows";

export type PlaceNames = {
  categories: ReadonlyMap<number, CategoryRef>;
  teams: ReadonlyMap<number, TeamRef>;
  /** The last day of the absence of each person who is away, as 2026-12-03; staff's own to know. */
  away: ReadonlyMap<number, string>;
};
type Names = PlaceNames & { readAt: number };

/** So many may be away at once and be said to be. */
const AWAY = 1_000;

async function readAway(): Promise<Map<number, string>> {
  const today = new Date(`${await centreDay(now())}T00:00:00Z`);
  const rows = await db.absence.findMany({
    where: { firstDay: { lte: today }, lastDay: { gte: today } },
    select: { userId: true, lastDay: true },
    orderBy: { lastDay: "asc" },
    take: AWAY,
  });
  return new Map(rows.map(({ userId, lastDay }) => [userId, lastDay.toISOString().slice(0, 10)]));
}

/** Names of teams and categories are few and on every row: read again at most this often, and when one is missing. */
const CACHE_MS = 1_000;
const state = () => processState<{ names: Names | null }>("ticket-place-names", () => ({ names: null }));

async function readNames(): Promise<Names> {
  const [categories, teams, away] = await Promise.all([
    db.category.findMany({ select: { id: true, name: true, icon: true, kind: true } }),
    db.team.findMany({ select: { id: true, name: true } }),
    readAway(),
  ]);
  const names = {
    categories: new Map(categories.map((category) => [category.id, category])),
    teams: new Map(teams.map((team) => [team.id, team])),
    away,
    readAt: now().getTime(),
  };
  state().names = names;
  return names;
}

/** The categories and teams that rows name, by id, and who is away. */
export async function placeNames(categoryIds: readonly number[], teamIds: readonly number[]): Promise<PlaceNames> {
  const { names } = state();
  const fresh = names && now().getTime() - names.readAt < CACHE_MS;
  const complete =
    names && categoryIds.every((id) => names.categories.has(id)) && teamIds.every((id) => names.teams.has(id));
  if (!fresh || !complete) return readNames();
  return names;
}
