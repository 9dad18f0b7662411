import { hasRole, type Actor } from "../platform/actor";
import { db, Prisma } from "../platform/db/client";
import { forbidden } from "../platform/errors";
import { countLists } from "../tickets/queries/count-lists";
import type { ListCount } from "../tickets/rows";
import { readFilter } from "../tickets/filter-schema";
import { savedViewPolicy } from "./policy";
import type { QueueSetup, SavedViewRow } from "./rows";
import { readStoredColumns, readStoredFilter } from "./schema";

export type { QueueSetup, SavedViewRow } from "./rows";

const MANY = 200;

/** What stands beside a constant in a union may be of a wider type. */
type Wide = number | bigint;
type Row = {
  id: Wide;
  name: string;
  /** JSON is a text or not, as the driver makes of it. */
  filter: unknown;
  columns: unknown;
  chosen: unknown;
  ownerId: number | null;
  teamId: number | null;
  teamName: string | null;
  teamActive: number | boolean | null;
  version: Wide;
  keeperId: number | null;
  keeperName: string | null;
};

function fromJson(stored: unknown): unknown {
  if (typeof stored !== "string") return stored;
  try {
    return JSON.parse(stored) as unknown;
  } catch {
    return null;
  }
}

function toViewRow(actor: Actor, row: Row): SavedViewRow {
  const { name, ownerId, teamId, keeperId, keeperName } = row;
  const chosen = readStoredColumns(fromJson(row.chosen));
  return {
    id: Number(row.id),
    name,
    ...readStoredFilter(fromJson(row.filter)),
    columns: chosen ?? readStoredColumns(fromJson(row.columns)),
    ownColumns: chosen !== null,
    team: teamId === null ? null : { id: teamId, name: row.teamName ?? "", active: Boolean(row.teamActive) },
    version: Number(row.version),
    keeper: keeperId === null || teamId === null ? null : { id: keeperId, name: keeperName ?? "" },
    can: { change: savedViewPolicy.change(actor, { ownerId, teamId, keeperId }) },
  };
}

/** The saved views an actor sees, one's own first, and the columns they chose for the queue, in one statement. Throws forbidden to learners. */
export async function getQueueSetup(actor: Actor): Promise<QueueSetup> {
  if (actor.kind !== "user" || !savedViewPolicy.use(actor)) throw forbidden();
  const me = actor.userId;
  const teams =
    actor.teamIds.length > 0 ? Prisma.sql`v.teamId IN (${Prisma.join([...actor.teamIds])})` : Prisma.sql`FALSE`;
  const shared = hasRole(actor, "admin") ? Prisma.sql`v.teamId IS NOT NULL` : teams;
  // The person's own columns come as a row without an id: one statement less for each page.
  const rows = await db.$queryRaw<Row[]>`
    (SELECT v.id, v.name, v.filter, v.columns, c.columns AS chosen, v.ownerId, v.teamId, t.name AS teamName, t.active AS teamActive, v.version,
       k.id AS keeperId, k.name AS keeperName
     FROM SavedView v LEFT JOIN Team t ON t.id = v.teamId
     LEFT JOIN User k ON k.id = v.creatorId AND k.active AND (k.role = 'admin'
       OR EXISTS (SELECT 1 FROM TeamMember m WHERE m.userId = k.id AND m.teamId = v.teamId))
     LEFT JOIN QueueColumns c ON c.userId = ${me} AND c.viewId = v.id
     WHERE v.deletedAt IS NULL AND (v.ownerId = ${me} OR ${shared})
     ORDER BY t.name, v.position, v.id LIMIT ${MANY})
    UNION ALL
    (SELECT 0, '', NULL, NULL, c.columns, NULL, NULL, NULL, NULL, 0, NULL, NULL FROM QueueColumns c WHERE c.userId = ${me} AND c.viewId = 0)`;
  const everywhere = rows.find(({ id }) => Number(id) === 0);
  return {
    views: rows.filter((row) => row !== everywhere).map((row) => toViewRow(actor, row)),
    columns: everywhere ? readStoredColumns(fromJson(everywhere.chosen)) : null,
    keeps: hasRole(actor, "admin") ? "all" : actor.teamIds.filter((teamId) => savedViewPolicy.keepFor(actor, teamId)),
  };
}

/** How many tickets views hold for an actor, by their ids, at most 2 s ago; those by words aren't counted. Throws forbidden to learners. */
export async function countSavedViews(
  actor: Actor,
  views: readonly Pick<SavedViewRow, "id" | "filter">[],
): Promise<Map<number, ListCount>> {
  const counts = await countLists(
    actor,
    views.map(({ filter }) => readFilter(filter).filter),
  );
  const counted = views.map(({ id }, index) => [id, counts[index] ?? null] as const);
  return new Map(counted.flatMap(([id, count]) => (count ? [[id, count]] : [])));
}
