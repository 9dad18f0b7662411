import type { Actor } from "../platform/actor";
import { db, Prisma } from "../platform/db/client";
import { cached } from "../platform/short-cache";
import { countsByFacts, facetMatches, openFacets, type OpenFacet } from "./counts";
import { conditionsOf, listScope, matchesNothing, type ListScope, type Narrowing } from "./list-narrowing";
import { peopleNames } from "./people-names";
import { placeNames } from "./place-names";
import type { BoardLane, BoardLanes } from "./rows";
import type { LaneKind } from "./schema";
import { openStatuses, type OpenStatus } from "./status";

type Counted = { key: string; status: OpenStatus; count: number };
const NO_LANE = "none";

/** Open tickets by lead: beside the facts that all boards share, each narrowing is counted at most every 2 s. */
function byLead(scope: ListScope, narrowing: Narrowing): Promise<Counted[]> {
  const open: Narrowing = { ...narrowing, statuses: openStatuses };
  const { due, ...named } = open;
  return cached(`lanes:${JSON.stringify([scope, named, due?.state])}`, async () => {
    const conditions = conditionsOf(scope, open).map(({ sql }) => sql);
    const rows = await db.$queryRaw<{ leadId: number | null; status: OpenStatus; count: number | bigint }[]>`
      SELECT t.leadId, t.status, COUNT(*) AS count FROM Ticket t
      WHERE t.open = TRUE AND ${Prisma.join(conditions, " AND ")} GROUP BY t.leadId, t.status`;
    return rows.map(({ leadId, status, count }) => ({ key: String(leadId ?? NO_LANE), status, count: Number(count) }));
  });
}

const laneOfFacet = (facet: OpenFacet, by: Exclude<LaneKind, "lead">) =>
  String({ team: facet.teamId, category: facet.categoryId, priority: facet.priority }[by] ?? NO_LANE);

async function byFacts(scope: ListScope, narrowing: Narrowing, by: Exclude<LaneKind, "lead">): Promise<Counted[]> {
  const within = { ...narrowing, statuses: openStatuses };
  const facets = (await openFacets(scope)).filter((facet) => facetMatches(facet, within));
  return facets.map((facet) => ({
    key: laneOfFacet(facet, by),
    status: facet.status as OpenStatus,
    count: facet.count,
  }));
}

async function namesOf(by: LaneKind, keys: readonly string[]): Promise<(key: string) => string> {
  const ids = keys.filter((key) => key !== NO_LANE).map(Number);
  if (by === "priority") return () => "";
  if (by === "lead") {
    const people = await peopleNames(ids);
    return (key) => people.get(Number(key))?.name ?? "";
  }
  const places = await placeNames(by === "category" ? ids : [], by === "team" ? ids : []);
  const named: ReadonlyMap<number, { name: string }> = by === "category" ? places.categories : places.teams;
  return (key) => named.get(Number(key))?.name ?? "";
}

/** The lanes that the open tickets of a narrowing are in, each with how many of each status; not counted where facts don't tell. */
export async function boardLanes(actor: Actor, narrowing: Narrowing, by: LaneKind): Promise<BoardLanes> {
  if (!countsByFacts(narrowing)) return { by, counted: null };
  if (matchesNothing(narrowing)) return { by, counted: [] };
  const scope = listScope(actor);
  const rows = await (by === "lead" ? byLead(scope, narrowing) : byFacts(scope, narrowing, by));
  const lanes = new Map<string, BoardLane["open"]>();
  for (const { key, status, count } of rows) {
    const open = lanes.get(key) ?? { new: 0, in_progress: 0, waiting: 0 };
    open[status] += count;
    lanes.set(key, open);
  }
  const nameOf = await namesOf(by, [...lanes.keys()]);
  return { by, counted: [...lanes].map(([key, open]) => ({ key, name: nameOf(key), open })) };
}
