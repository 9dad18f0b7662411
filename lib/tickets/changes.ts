import { systemActor, type UserActor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { conflict, forbidden, invalidField } from "../platform/errors";
import type { DomainEvent } from "../platform/events";
import type { CategoryId, TeamId } from "../platform/ids";
import { assignable, assignedTo } from "./assignments";
import { changeTicket, type TicketChanged } from "./change-ticket";
import { changedSince, difference, factsOf, type ChangedFacts } from "./changed-facts";
import { loadTicket, type LoadedTicket } from "./load-ticket";
import { mayChange } from "./policy";
import type { ChangedProperty, TicketChange } from "./schema";
import { setFields } from "./set-fields";
import { setPeople } from "./set-people";
import { setStatus, statusEvent } from "./set-status";
import { statusColumns } from "./status-columns";

/** A change of one ticket as it was made: what undoing it needs. */
export type MadeChange = { before: ChangedFacts; after: ChangedFacts; version: number };

/** Throws invalid_input for a person who can't be put on tickets, and for a team or category that is not in use. */
export async function requireKnownTarget(tx: Tx, change: TicketChange): Promise<void> {
  const select = { id: true } as const;
  if (change.property === "lead" && change.leadId !== null) {
    const person = await tx.user.findFirst({ where: { AND: [{ id: change.leadId }, assignable] }, select });
    if (!person) throw invalidField("leadId", "tickets.errors.notAssignable");
  } else if (change.property === "team" && change.teamId !== null) {
    const team = await tx.team.findFirst({ where: { id: change.teamId, active: true }, select });
    if (!team) throw invalidField("teamId", "tickets.errors.teamUnknown");
  } else if (change.property === "category") {
    const category = await tx.category.findFirst({ where: { id: change.categoryId, active: true }, select });
    if (!category) throw invalidField("categoryId", "tickets.errors.categoryUnknown");
  }
}

/** Who sends a ticket to another team may see it no longer, and still is to be told what came of it. */
const afterwards = systemActor("ticket-changes");

type Options = {
  /** Putting a new ticket that nobody has in progress makes the actor its lead. */
  takesFree?: boolean;
};

async function apply(
  tx: Tx,
  actor: UserActor,
  ticket: LoadedTicket,
  change: TicketChange,
  now: Date,
  { takesFree = false }: Options,
) {
  if (change.property === "status") {
    const begins = takesFree && change.status === "in_progress" && ticket.status === "new" && ticket.leadId === null;
    const free = begins && (await assignedTo(tx, actor, ticket.id)).helperIds.length === 0;
    if (free) return setPeople(tx, actor, ticket, { leadId: actor.userId, helperIds: [] }, now);
    return setStatus(tx, actor, ticket, change, now);
  }
  if (change.property === "priority") return setFields(tx, actor, ticket, { priority: change.priority }, now);
  if (change.property === "team") return setFields(tx, actor, ticket, { teamId: change.teamId }, now);
  if (change.property === "category") return setFields(tx, actor, ticket, { categoryId: change.categoryId }, now);
  const { helperIds } = await assignedTo(tx, actor, ticket.id);
  return setPeople(tx, actor, ticket, { leadId: change.leadId, helperIds }, now);
}

/**
 * Sets one property of a ticket within the actor's sight and rights, as the single commands do; null when it is so already.
 * Throws not_found, forbidden, invalid_input before anything is written.
 */
export async function changeOneTicket(
  tx: Tx,
  actor: UserActor,
  number: number,
  change: TicketChange,
  now: Date,
  options: Options = {},
): Promise<(MadeChange & { events: readonly DomainEvent[] }) | null> {
  const ticket = await loadTicket(tx, actor, number);
  if (!mayChange(actor, change.property)) throw forbidden();
  const before = await factsOf(tx, actor, ticket);
  const changed = await apply(tx, actor, ticket, change, now, options);
  if (!changed) return null;
  const after = await loadTicket(tx, afterwards, number);
  const facts = difference(before, await factsOf(tx, afterwards, after));
  return { ...facts, version: changed.written.version, events: changed.events };
}

const dateOf = (iso: string | null) => (iso === null ? null : new Date(iso));

async function restore(
  tx: Tx,
  actor: UserActor,
  ticket: LoadedTicket,
  property: ChangedProperty,
  { status, priority, lead, team, category }: ChangedFacts,
  now: Date,
): Promise<TicketChanged | null> {
  if (property === "lead" && lead) return setPeople(tx, actor, ticket, { ...lead, takesUp: false }, now);
  if (property === "priority" && priority) return setFields(tx, actor, ticket, { priority }, now);
  if (property === "team" && team !== undefined)
    return setFields(tx, actor, ticket, { teamId: team as TeamId | null }, now);
  if (property === "category" && category !== undefined)
    return setFields(tx, actor, ticket, { categoryId: category as CategoryId }, now);
  if (property !== "status" || !status) return null;
  const { waitingFor, waitingForLabel, closedReason, resolvedAt, closedAt } = status;
  const waited = waitingFor === null ? undefined : { kind: waitingFor, label: waitingForLabel ?? "" };
  const wanted = { status: status.status, waitingFor: waited, closedReason };
  // What was resolved long ago closes when it would have.
  const times = { resolvedAt: dateOf(resolvedAt), closedAt: dateOf(closedAt) };
  const columns = { ...statusColumns(ticket, wanted, now), ...times };
  const event = statusEvent(ticket, columns);
  return event ? changeTicket(tx, actor, ticket, { columns, events: [event] }, now) : null;
}

/**
 * Brings a ticket back to before a change of one property, with what the change moved beside it where nobody has since; null when
 * nothing is left to do. Throws not_found, forbidden, invalid_input, conflict when somebody changed that property since.
 */
export async function undoOneTicket(
  tx: Tx,
  actor: UserActor,
  number: number,
  undone: { property: ChangedProperty; made: MadeChange },
  now: Date,
): Promise<{ version: number; events: readonly DomainEvent[] } | null> {
  const { property, made } = undone;
  const ticket = await loadTicket(tx, actor, number);
  if (!mayChange(actor, property)) throw forbidden();
  const since = await changedSince(tx, actor, ticket, made);
  if (since.get(property) === true) throw conflict("tickets.errors.changedSince");
  const back = [...since].filter(([, changed]) => !changed).map(([one]) => one);
  const events: DomainEvent[] = [];
  // What was asked for comes first: it may be refused, and then nothing is written yet.
  for (const one of back.sort((a, b) => Number(b === property) - Number(a === property))) {
    const current = events.length === 0 ? ticket : await loadTicket(tx, afterwards, number);
    const changed = await restore(tx, actor, current, one, made.before, now);
    if (changed) events.push(...changed.events);
  }
  if (events.length === 0) return null;
  return { version: (await loadTicket(tx, afterwards, number)).version, events };
}
