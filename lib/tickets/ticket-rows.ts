import { isStaff, type Actor } from "../platform/actor";
import { db, type Prisma } from "../platform/db/client";
import { actorIdOf } from "../platform/events";
import { placeNames } from "./place-names";
import { ticketAbilities } from "./policy";
import type { CategoryRef, PersonRef, TeamRef, TicketRow } from "./rows";
import { visibleTickets } from "./scope";

/** The columns of a row, with who is on it and when the actor last saw it. */
export function rowSelect(actor: Actor) {
  return {
    id: true,
    title: true,
    status: true,
    waitingFor: true,
    waitingForLabel: true,
    urgency: true,
    priority: true,
    type: true,
    source: true,
    categoryId: true,
    teamId: true,
    requesterId: true,
    replyCount: true,
    noteCount: true,
    createdAt: true,
    updatedAt: true,
    publicUpdatedAt: true,
    dueAt: true,
    resolvedAt: true,
    version: true,
    publicVersion: true,
    assignments: { select: { userId: true, lead: true }, orderBy: { userId: "asc" } },
    reads: { where: { userId: actorIdOf(actor) ?? -1 }, select: { seenAt: true } },
  } satisfies Prisma.TicketSelect;
}

export type RowSource = Prisma.TicketGetPayload<{ select: ReturnType<typeof rowSelect> }>;

type Names = { people: Map<number, PersonRef>; categories: Map<number, CategoryRef>; teams: Map<number, TeamRef> };

const someone = (people: Map<number, PersonRef>, id: number): PersonRef => people.get(id) ?? { id, name: "" };

/** The names of people, by id; names are the same for everyone who sees the ticket. */
export async function peopleNames(ids: readonly number[]): Promise<Map<number, PersonRef>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const people = await db.user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(people.map((person) => [person.id, person]));
}

/** The names that rows need, read together. */
export async function namesFor(rows: readonly RowSource[]): Promise<Names> {
  const people = rows.flatMap((row) => [row.requesterId, ...row.assignments.map(({ userId }) => userId)]);
  const teamIds = rows.flatMap(({ teamId }) => (teamId === null ? [] : [teamId]));
  const [named, places] = await Promise.all([
    peopleNames(people),
    placeNames(
      rows.map(({ categoryId }) => categoryId),
      teamIds,
    ),
  ]);
  return { people: named, categories: places.categories, teams: places.teams };
}

/** New to somebody on the ticket, or changed since they last saw it. */
function isUnread(actor: Actor, row: RowSource, changedAt: Date): boolean {
  const seen = row.reads[0]?.seenAt;
  if (seen) return changedAt > seen;
  const me = actorIdOf(actor);
  return !isStaff(actor) || row.assignments.some(({ userId }) => userId === me);
}

function staffFacts(row: RowSource, { teams }: Names): TicketRow["staff"] {
  const { priority, type, source, noteCount, teamId } = row;
  return {
    priority,
    type,
    source,
    noteCount,
    team: teamId === null ? null : (teams.get(teamId) ?? { id: teamId, name: "" }),
  };
}

/** A row as the actor may see it. */
export function toTicketRow(actor: Actor, row: RowSource, names: Names): TicketRow {
  const staff = isStaff(actor) || actor.kind === "system";
  const updatedAt = staff ? row.updatedAt : row.publicUpdatedAt;
  const lead = row.assignments.find((assignment) => assignment.lead);
  return {
    number: row.id,
    title: row.title,
    status: row.status,
    waitingFor: row.waitingFor === null ? null : { kind: row.waitingFor, label: row.waitingForLabel ?? "" },
    urgency: row.urgency,
    category: names.categories.get(row.categoryId) ?? { id: row.categoryId, name: "", icon: "ellipsis", kind: "other" },
    requester: someone(names.people, row.requesterId),
    lead: lead ? someone(names.people, lead.userId) : null,
    helpers: row.assignments.filter((one) => !one.lead).map(({ userId }) => someone(names.people, userId)),
    replyCount: row.replyCount,
    createdAt: row.createdAt,
    updatedAt,
    dueAt: row.dueAt,
    resolvedAt: row.resolvedAt,
    version: staff ? row.version : row.publicVersion,
    unread: isUnread(actor, row, updatedAt),
    can: ticketAbilities(actor, row),
    staff: staff ? staffFacts(row, names) : null,
  };
}

/** Reads tickets by their numbers in the order given, as the actor may see them; those they may not see are missing. */
export async function ticketRows(actor: Actor, ids: readonly number[]): Promise<TicketRow[]> {
  if (ids.length === 0) return [];
  const found = await db.ticket.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleTickets(actor)] },
    select: rowSelect(actor),
  });
  const names = await namesFor(found);
  const rows = new Map(found.map((row) => [row.id, toTicketRow(actor, row, names)]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}
