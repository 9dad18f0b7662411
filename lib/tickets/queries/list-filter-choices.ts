import { MOST_CATEGORIES, type CategoryKind } from "../../categories/schema";
import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { forbidden } from "../../platform/errors";
import { MOST_TEAMS } from "../../teams/schema";
import { ticketPolicy } from "../policy";
import { assignableSql } from "../assignments";
import type { TicketFilter } from "../filter-schema";
import type { FilterPlaces } from "../rows";

/** As many as their own lists show. */
const MANY = Math.max(MOST_CATEGORIES, MOST_TEAMS);

type Row = {
  part: "category" | "team" | "requester" | "assignee";
  id: number;
  name: string;
  icon: string | null;
  kind: CategoryKind | null;
  /** 0 or 1, of whatever type the driver makes of it. */
  active: number | bigint | boolean;
};

/**
 * The categories and teams that staff filter by, those out of use too, and the names of the requester and the assignee that a filter
 * names, in one statement. Throws forbidden to learners.
 */
export async function listFilterChoices(
  actor: Actor,
  { requester, assignee }: Pick<TicketFilter, "requester" | "assignee">,
): Promise<FilterPlaces> {
  if (!ticketPolicy.seeBoard(actor)) throw forbidden();
  const assigneeId = typeof assignee === "number" ? assignee : 0;
  const rows = await db.$queryRaw<Row[]>`
    (SELECT 'category' AS part, id, name, icon, kind, active FROM Category ORDER BY position, id LIMIT ${MANY})
    UNION ALL (SELECT 'team', id, name, NULL, NULL, active FROM Team ORDER BY name LIMIT ${MANY})
    UNION ALL (SELECT 'requester', id, name, NULL, NULL, active FROM User WHERE id = ${requester ?? 0})
    UNION ALL (SELECT 'assignee', u.id, u.name, NULL, NULL, (${assignableSql}) FROM User u WHERE u.id = ${assigneeId})`;
  const named = (part: Row["part"]) => rows.filter((row) => row.part === part);
  const [asked, given] = [named("requester")[0], named("assignee")[0]];
  return {
    categories: named("category").map(({ id, name, icon, kind, active }) => ({
      id,
      name,
      icon: icon ?? "ellipsis",
      kind: kind ?? "other",
      active: Boolean(active),
    })),
    teams: named("team").map(({ id, name, active }) => ({ id, name, active: Boolean(active) })),
    requester: asked ? { id: asked.id, name: asked.name } : null,
    assignee: given ? { id: given.id, name: given.name, active: Number(given.active) === 1 } : null,
  };
}
