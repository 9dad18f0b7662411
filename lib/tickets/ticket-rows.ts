import { isStaff, type Actor } from "../platform/actor";
import type { Prisma } from "../platform/db/client";
import { actorIdOf } from "../platform/events";
import { placeNames, type PlaceNames } from "./place-names";
import { ticketAbilities } from "./policy";
import type { TicketRow } from "./rows";
import { readSeenTickets } from "./read-seen";
import { unscopedTicketPeople, type TicketPeople } from "./ticket-people";

/** The columns of a row. */
export const rowColumns = {
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
  attachmentCount: true,
  noteAttachmentCount: true,
  createdAt: true,
  updatedAt: true,
  publicUpdatedAt: true,
  dueAt: true,
  dueSetById: true,
  boardRank: true,
  placedByHand: true,
  acceptBy: true,
  respondBy: true,
  pausedAt: true,
  nextDueAt: true,
  soonAt: true,
  resolvedAt: true,
  version: true,
  publicVersion: true,
  offered: true,
  blockedCount: true,
  checklistCount: true,
  checklistDone: true,
} satisfies Prisma.TicketSelect;

const rowColumnNames = Object.keys(rowColumns) as (keyof typeof rowColumns)[];

export type RowColumns = Prisma.TicketGetPayload<{ select: typeof rowColumns }>;

/** The names of the categories and teams of rows. */
export function placesOf(rows: readonly RowColumns[]): Promise<PlaceNames> {
  const teamIds = rows.flatMap(({ teamId }) => (teamId === null ? [] : [teamId]));
  return placeNames(
    rows.map(({ categoryId }) => categoryId),
    teamIds,
  );
}

/** New to somebody on the ticket, or changed since they last saw it. */
function isUnread(actor: Actor, { lead, helpers, seenAt }: TicketPeople, changedAt: Date): boolean {
  if (seenAt) return changedAt > seenAt;
  const me = actorIdOf(actor);
  return !isStaff(actor) || [lead, ...helpers].some((person) => person?.id === me);
}

function staffFacts(
  row: RowColumns,
  { lead, blockedBy }: TicketPeople,
  { teams, away }: PlaceNames,
): TicketRow["staff"] {
  const { priority, type, source, noteCount, teamId, acceptBy, respondBy, dueAt, pausedAt, nextDueAt, soonAt } = row;
  const board = { rank: Number(row.boardRank), placed: row.placedByHand };
  const team = teamId === null ? null : (teams.get(teamId) ?? { id: teamId, name: "" });
  const sla = { acceptBy, respondBy, resolveBy: dueAt, byHand: row.dueSetById !== null, pausedAt, nextDueAt, soonAt };
  const leadAwayUntil = lead ? (away.get(lead.id) ?? null) : null;
  const checklist = { done: row.checklistDone, count: row.checklistCount };
  return {
    priority,
    type,
    source,
    noteCount,
    team,
    offered: row.offered,
    leadAwayUntil,
    blockedBy,
    checklist,
    board,
    sla,
  };
}

/** A row as the actor may see it. */
export function toTicketRow(actor: Actor, row: RowColumns, people: TicketPeople, places: PlaceNames): TicketRow {
  const staff = isStaff(actor) || actor.kind === "system";
  const updatedAt = staff ? row.updatedAt : row.publicUpdatedAt;
  const { requester, lead, helpers } = people;
  return {
    number: row.id,
    title: row.title,
    status: row.status,
    waitingFor: row.waitingFor === null ? null : { kind: row.waitingFor, label: row.waitingForLabel ?? "" },
    urgency: row.urgency,
    category: places.categories.get(row.categoryId) ?? {
      id: row.categoryId,
      name: "",
      icon: "ellipsis",
      kind: "other",
    },
    requester,
    lead,
    helpers,
    replyCount: row.replyCount,
    attachmentCount: row.attachmentCount + (staff ? row.noteAttachmentCount : 0),
    createdAt: row.createdAt,
    updatedAt,
    dueAt: row.dueAt,
    resolvedAt: row.resolvedAt,
    version: staff ? row.version : row.publicVersion,
    unread: isUnread(actor, people, updatedAt),
    can: ticketAbilities(actor, row),
    staff: staff ? staffFacts(row, people, places) : null,
  };
}

/** Reads tickets by their numbers in the order given, as the actor may see them; those they may not see are missing. */
export async function ticketRows(actor: Actor, ids: readonly number[]): Promise<TicketRow[]> {
  if (ids.length === 0) return [];
  const found = await readSeenTickets(actor, ids, rowColumnNames);
  const seen = found.map(({ id }) => id);
  const blocked = found.filter(({ blockedCount }) => blockedCount > 0).map(({ id }) => id);
  const [people, places] = await Promise.all([unscopedTicketPeople(actor, seen, { blocked }), placesOf(found)]);
  const rows = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const [row, on] = [rows.get(id), people.get(id)];
    return row && on ? [toTicketRow(actor, row, on, places)] : [];
  });
}
