import { isStaff, type Actor } from "../platform/actor";
import { Prisma } from "../platform/db/client";
import { AppError, unauthenticated, type InputIssue } from "../platform/errors";
import { now } from "../platform/clock";
import type { DueState, Priority, TicketFilter } from "./schema";
import { isOpen, openStatuses, statuses, type TicketStatus } from "./status";

/** Which tickets an actor sees, as lists need it: all, those they take part in, or their teams' and their own. */
export type ListScope =
  | { kind: "all" }
  | { kind: "participant"; userId: number }
  | { kind: "teams"; userId: number; teamIds: readonly number[] };

/** What a list is narrowed to, once words such as "me" and "open" are resolved; null is no narrowing. */
export type Narrowing = {
  statuses: readonly TicketStatus[] | null;
  priorities: readonly Priority[] | null;
  categoryIds: readonly number[] | null;
  teams: { ids: readonly number[]; none: boolean } | null;
  assignee: number | "none" | null;
  requesterId: number | null;
  /** Late or due soon, as it is at a moment. */
  due: { state: DueState; at: Date } | null;
  updatedSince: Date | null;
  /** Tickets found by words; a list by words is these alone. */
  ids: readonly number[] | null;
};

/** The scope of lists for an actor; throws unauthenticated for anyone but a person or the system. */
export function listScope(actor: Actor): ListScope {
  if (actor.kind === "system") return { kind: "all" };
  if (actor.kind !== "user") throw unauthenticated();
  if (!isStaff(actor)) return { kind: "participant", userId: actor.userId };
  return actor.restrictedToTeams ? { kind: "teams", userId: actor.userId, teamIds: actor.teamIds } : { kind: "all" };
}

/** Throws invalid_input for filters and sorts on what the actor may not see: answering would tell it. */
export function refuseHiddenFilters(actor: Actor, filter: TicketFilter): void {
  if (actor.kind === "system" || isStaff(actor)) return;
  const hidden = (["priority", "team", "assignee", "due"] as const).filter((field) => filter[field] !== undefined);
  const issues: InputIssue[] = hidden.map((field) => ({ path: [field], key: "tickets.errors.filterHidden" }));
  if (filter.sort?.by === "priority" || filter.sort?.by === "nextDueAt")
    issues.push({ path: ["sort"], key: "tickets.errors.sortHidden" });
  if (issues.length > 0) throw new AppError("invalid_input", { key: "errors.invalidInput", issues });
}

function teamsOf(actor: Actor, filter: TicketFilter): Narrowing["teams"] {
  if (!filter.team) return null;
  const mine = filter.team.includes("mine") && actor.kind === "user" ? actor.teamIds : [];
  const named = filter.team.filter((team) => typeof team === "number");
  return { ids: [...new Set([...named, ...mine])], none: filter.team.includes("none") };
}

/** Resolves a filter for an actor; `ids` are the tickets its words found, or null without words. */
export function narrowingOf(actor: Actor, filter: TicketFilter, ids: readonly number[] | null): Narrowing {
  const asked = filter.status?.flatMap((status) => (status === "open" ? openStatuses : [status]));
  // Clocks run on open tickets only: saying so keeps the walk away from the rest.
  const named = filter.due ? openStatuses.filter((status) => asked?.includes(status) ?? true) : asked;
  const me = actor.kind === "user" ? actor.userId : null;
  return {
    statuses: named ? statuses.filter((status) => named.includes(status)) : null,
    priorities: filter.priority ?? null,
    categoryIds: filter.category ?? null,
    teams: teamsOf(actor, filter),
    assignee: filter.assignee === "me" ? me : (filter.assignee ?? null),
    requesterId: filter.requester ?? null,
    due: filter.due ? { state: filter.due, at: now() } : null,
    updatedSince: filter.updatedSince ?? null,
    ids,
  };
}

/** The values of `open` that the statuses allow, and whether they allow every status of those values. */
export function openness({ statuses: wanted }: Narrowing): { values: readonly boolean[]; whole: boolean } {
  if (!wanted) return { values: [true, false], whole: true };
  const values = [...new Set(wanted.map(isOpen))];
  const all = statuses.filter((status) => values.includes(isOpen(status)));
  return { values, whole: all.length === wanted.length };
}

/** True when nothing can match, so that nothing needs to be asked. */
export function matchesNothing(narrowing: Narrowing): boolean {
  const { statuses: wanted, priorities, categoryIds, teams, ids } = narrowing;
  const empty = [wanted, priorities, categoryIds, ids].some((list) => list?.length === 0);
  return empty || (teams !== null && teams.ids.length === 0 && !teams.none);
}

/** A condition on a ticket `t`: its name tells what an index range already holds, its cost the rows it reads beside. */
export type Condition = { name: string; sql: Prisma.Sql; cost: number };

function teamCondition(ids: readonly number[], none: boolean): Prisma.Sql {
  const named = ids.length > 0 ? Prisma.sql`t.teamId IN (${Prisma.join([...ids])})` : Prisma.sql`FALSE`;
  return none ? Prisma.sql`(t.teamId IS NULL OR ${named})` : named;
}

/** Late tickets, or those that will be soon; both are open and their clocks run. */
function dueCondition({ state, at }: NonNullable<Narrowing["due"]>): Prisma.Sql {
  if (state === "late") return Prisma.sql`t.nextDueAt <= ${at}`;
  return Prisma.sql`(t.soonAt <= ${at} AND t.nextDueAt > ${at})`;
}

/** What a scope asks of a ticket, for where no index range holds it. */
export function scopeCondition(scope: ListScope): Condition[] {
  if (scope.kind === "all") return [];
  const access = Prisma.sql`SELECT 1 FROM TicketAccess own WHERE own.userId = ${scope.userId} AND own.ticketId = t.id`;
  if (scope.kind === "participant")
    return [{ name: "scope", sql: Prisma.sql`EXISTS (${access} AND own.participant = TRUE)`, cost: 1 }];
  return [{ name: "scope", sql: Prisma.sql`(${teamCondition(scope.teamIds, true)} OR EXISTS (${access}))`, cost: 1 }];
}

/** Every condition of a list, whichever index it walks. */
export function conditionsOf(scope: ListScope, narrowing: Narrowing): Condition[] {
  const { statuses: wanted, priorities, categoryIds, teams, assignee, requesterId, due, updatedSince } = narrowing;
  const found: Condition[] = scopeCondition(scope);
  const put = (name: string, sql: Prisma.Sql, cost = 0) => found.push({ name, sql, cost });
  const oneOf = (column: string, values: readonly unknown[]) =>
    Prisma.sql`t.${Prisma.raw(column)} IN (${Prisma.join([...values])})`;
  if (wanted) put(openness(narrowing).whole ? "open" : "status", oneOf("status", wanted));
  if (priorities) put("priority", oneOf("priority", priorities));
  if (categoryIds) put("category", oneOf("categoryId", categoryIds));
  if (teams) put("team", teamCondition(teams.ids, teams.none));
  if (assignee === "none") put("assignee", Prisma.sql`t.leadId IS NULL`);
  else if (assignee !== null) {
    put(
      "assignee",
      Prisma.sql`EXISTS (SELECT 1 FROM Assignment given WHERE given.ticketId = t.id AND given.userId = ${assignee})`,
      1,
    );
  }
  if (requesterId !== null) put("requester", Prisma.sql`t.requesterId = ${requesterId}`);
  if (due) put("due", dueCondition(due));
  const updated = Prisma.raw(scope.kind === "participant" ? "publicUpdatedAt" : "updatedAt");
  if (updatedSince) put("since", Prisma.sql`t.${updated} >= ${updatedSince}`);
  return found;
}
