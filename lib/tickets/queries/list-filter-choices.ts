import { MOST_CATEGORIES, type CategoryKind } from "../../categories/schema";
import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { forbidden } from "../../platform/errors";
import { MOST_TEAMS } from "../../teams/schema";
import { ticketPolicy } from "../policy";
import type { FilterPlaces } from "../rows";

/** As many as their own lists show. */
const MANY = Math.max(MOST_CATEGORIES, MOST_TEAMS);

type Row = {
  part: "category" | "team" | "person";
  id: number;
  name: string;
  icon: string | null;
  kind: CategoryKind | null;
  /** 0 or 1, of whatever type the driver makes of it. */
  active: number | bigint | boolean;
};

/**
 * The categories and teams that staff filter by, those out of use too, and the name of the requester that a filter names, in one
 * statement. Throws forbidden to learners.
 */
export async function listFilterChoices(actor: Actor, requesterId: number | null): Promise<FilterPlaces> {
  if (!ticketPolicy.seeBoard(actor)) throw forbidden();
  const rows = await db.$queryRaw<Row[]>`
    (SELECT 'category' AS part, id, name, icon, kind, active FROM Category ORDER BY position, id LIMIT ${MANY})
    UNION ALL (SELECT 'team', id, name, NULL, NULL, active FROM Team ORDER BY name LIMIT ${MANY})
    UNION ALL (SELECT 'person', id, name, NULL, NULL, active FROM User WHERE id = ${requesterId ?? 0})`;
  const named = (part: Row["part"]) => rows.filter((row) => row.part === part);
  const person = named("person")[0];
  return {
    categories: named("category").map(({ id, name, icon, kind, active }) => ({
      id,
      name,
      icon: icon ?? "ellipsis",
      kind: kind ?? "other",
      active: Boolean(active),
    })),
    teams: named("team").map(({ id, name, active }) => ({ id, name, active: Boolean(active) })),
    requester: person ? { id: person.id, name: person.name } : null,
  };
}
