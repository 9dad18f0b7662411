import { isStaff, type Actor } from "../platform/actor";
import { centreTimeZone } from "../platform/centre";
import { Prisma } from "../platform/db/client";
import { AppError, unauthenticated, type InputIssue } from "../platform/errors";
import { now } from "../platform/clock";
import { startOfDay } from "../platform/i18n/day-bounds";
import type { DueState, TicketFilter } from "./filter-schema";
import type { Priority, TicketSource, TicketType, Urgency, WaitingForKind } from "./schema";
import { isOpen, openStatuses, statuses, type TicketStatus } from "./status";

/** Which tickets an actor sees, as lists need it: all, those they take part in, or their teams' and their own. */
export type ListScope =
  | { kind: "all" }
  | { kind: "participant"; userId: number }
  | { kind: "teams"; userId: number; teamIds: readonly number[] };

/** A stretch of time: from its first moment on, and before its last; null is no bound. */
export type Stretch = { from: Date | null; until: Date | null };

/** What a list is narrowed to, once words such as "me" and "open" are resolved; null is no narrowing. */
export type Narrowing = {
  statuses: readonly TicketStatus[] | null;
  priorities: readonly Priority[] | null;
  urgencies: readonly Urgency[] | null;
  types: readonly TicketType[] | null;
  sources: readonly TicketSource[] | null;
  /** Who or what is waited for; only waiting tickets wait. */
  waitingFor: readonly WaitingForKind[] | null;
  categoryIds: readonly number[] | null;
  teams: { ids: readonly number[]; none: boolean } | null;
  assignee: number | "none" | null;
  requesterId: number | null;
  /** Late or due soon, as it is at a moment. */
  due: { state: DueState; at: Date } | null;
  /** Only those that their teams' members are asked to take. */
  offered: boolean;
  created: Stretch | null;
  updated: Stretch | null;
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
  const hidden = (["priority", "team", "assignee", "due", "offered", "type", "source"] as const).filter(
    (field) => filter[field] !== undefined,
  );
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

function stretch(from: Date | null, until: Date | null): Stretch | null {
  return from || until ? { from, until } : null;
}

/** Days become moments by the centre's clocks; the later of two beginnings counts. */
async function stretchesOf(filter: TicketFilter): Promise<Pick<Narrowing, "created" | "updated">> {
  const { createdFrom, createdTo, updatedFrom, updatedTo, updatedSince = null } = filter;
  if ([createdFrom, createdTo, updatedFrom, updatedTo].every((day) => day === undefined))
    return { created: null, updated: stretch(updatedSince, null) };
  const timeZone = await centreTimeZone();
  const first = (day: string | undefined) => (day === undefined ? null : startOfDay(day, timeZone));
  const after = (day: string | undefined) => (day === undefined ? null : startOfDay(day, timeZone, 1));
  const since = [first(updatedFrom), updatedSince].filter((moment) => moment !== null);
  const latest = since.length > 0 ? new Date(Math.max(...since.map(Number))) : null;
  return {
    created: stretch(first(createdFrom), after(createdTo)),
    updated: stretch(latest, after(updatedTo)),
  };
}

/** The statuses that a filter leaves: clocks run on open tickets and only waiting ones wait, which keeps a walk away from the rest. */
function statusesOf({ status, due, waitingFor }: TicketFilter): Narrowing["statuses"] {
  const asked = status?.flatMap((one) => (one === "open" ? openStatuses : [one]));
  const possible = waitingFor ? (["waiting"] as const) : due ? openStatuses : null;
  if (!asked && !possible) return null;
  return statuses.filter((one) => (asked?.includes(one) ?? true) && (possible?.some((may) => may === one) ?? true));
}

/** Resolves a filter for an actor; `ids` are the tickets its words found, or null without words. */
export async function narrowingOf(
  actor: Actor,
  filter: TicketFilter,
  ids: readonly number[] | null,
): Promise<Narrowing> {
  const me = actor.kind === "user" ? actor.userId : null;
  return {
    statuses: statusesOf(filter),
    priorities: filter.priority ?? null,
    urgencies: filter.urgency ?? null,
    types: filter.type ?? null,
    sources: filter.source ?? null,
    waitingFor: filter.waitingFor ?? null,
    categoryIds: filter.category ?? null,
    teams: teamsOf(actor, filter),
    assignee: filter.assignee === "me" ? me : (filter.assignee ?? null),
    requesterId: filter.requester ?? null,
    due: filter.due ? { state: filter.due, at: now() } : null,
    offered: filter.offered === "yes",
    ...(await stretchesOf(filter)),
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

const endsBeforeItBegins = (stretched: Stretch | null) =>
  stretched?.from != null && stretched.until !== null && stretched.until <= stretched.from;

/** True when nothing can match, so that nothing needs to be asked. */
export function matchesNothing(narrowing: Narrowing): boolean {
  const { statuses: wanted, priorities, urgencies, types, sources, waitingFor, categoryIds, teams, ids } = narrowing;
  const lists = [wanted, priorities, urgencies, types, sources, waitingFor, categoryIds, ids];
  const noneWaits = waitingFor !== null && wanted?.includes("waiting") === false;
  return (
    noneWaits ||
    lists.some((list) => list?.length === 0) ||
    (teams !== null && teams.ids.length === 0 && !teams.none) ||
    endsBeforeItBegins(narrowing.created) ||
    endsBeforeItBegins(narrowing.updated)
  );
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

/** The moments of a column within a stretch. */
export function within(column: Prisma.Sql, { from, until }: Stretch): Prisma.Sql[] {
  return [...(from ? [Prisma.sql`${column} >= ${from}`] : []), ...(until ? [Prisma.sql`${column} < ${until}`] : [])];
}

function assigneeCondition(assignee: number | "none"): Condition {
  if (assignee === "none") return { name: "assignee", sql: Prisma.sql`t.leadId IS NULL`, cost: 0 };
  const sql = Prisma.sql`EXISTS (SELECT 1 FROM Assignment given WHERE given.ticketId = t.id AND given.userId = ${assignee})`;
  return { name: "assignee", sql, cost: 1 };
}

function stretchConditions(scope: ListScope, { created, updated }: Narrowing): Condition[] {
  const change = Prisma.raw(scope.kind === "participant" ? "t.publicUpdatedAt" : "t.updatedAt");
  const parts = [
    ...(created ? within(Prisma.sql`t.createdAt`, created).map((sql) => ({ name: "created", sql })) : []),
    ...(updated ? within(Prisma.sql`${change}`, updated).map((sql) => ({ name: "updated", sql })) : []),
  ];
  return parts.map((part) => ({ ...part, cost: 0 }));
}

/** Every condition of a list, whichever index it walks. */
export function conditionsOf(scope: ListScope, narrowing: Narrowing): Condition[] {
  const { statuses: wanted, teams, assignee, requesterId, due, offered } = narrowing;
  const found: Condition[] = scopeCondition(scope);
  const put = (name: string, sql: Prisma.Sql) => found.push({ name, sql, cost: 0 });
  const oneOf = (name: string, column: string, values: readonly unknown[] | null) => {
    if (values) put(name, Prisma.sql`t.${Prisma.raw(column)} IN (${Prisma.join([...values])})`);
  };
  oneOf(openness(narrowing).whole ? "open" : "status", "status", wanted);
  oneOf("priority", "priority", narrowing.priorities);
  oneOf("urgency", "urgency", narrowing.urgencies);
  oneOf("type", "type", narrowing.types);
  oneOf("source", "source", narrowing.sources);
  oneOf("waitingFor", "waitingFor", narrowing.waitingFor);
  oneOf("category", "categoryId", narrowing.categoryIds);
  if (teams) put("team", teamCondition(teams.ids, teams.none));
  if (assignee !== null) found.push(assigneeCondition(assignee));
  if (requesterId !== null) put("requester", Prisma.sql`t.requesterId = ${requesterId}`);
  if (due) put("due", dueCondition(due));
  if (offered) put("offered", Prisma.sql`t.offered = TRUE`);
  return [...found, ...stretchConditions(scope, narrowing)];
}
