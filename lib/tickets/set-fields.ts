import type { Actor } from "../platform/actor";
import type { Prisma, Tx } from "../platform/db/client";
import { invalidField } from "../platform/errors";
import type { DomainEvent } from "../platform/events";
import { rankColumns } from "./board-rank";
import { changeTicket, type TicketChanged } from "./change-ticket";
import { ticketEvent } from "./events";
import type { LoadedTicket } from "./load-ticket";
import type { UpdateTicket } from "./schema";
import { withTeamOfCategory } from "./team-of-category";

type Parsed = ReturnType<typeof UpdateTicket.parse>;
/** The fields to set; those left out stay. */
export type WantedFields = Omit<Parsed, "number" | "version"> & { version?: number | undefined };
type Target = { ticket: LoadedTicket; input: WantedFields };

async function refuseUnknown(tx: Tx, { ticket, input }: Target): Promise<void> {
  if (input.categoryId !== undefined && input.categoryId !== ticket.categoryId) {
    const category = await tx.category.findFirst({
      where: { id: input.categoryId, active: true },
      select: { id: true },
    });
    if (!category) throw invalidField("categoryId", "tickets.errors.categoryUnknown");
  }
  if (input.teamId !== undefined && input.teamId !== null && input.teamId !== ticket.teamId) {
    const team = await tx.team.findFirst({ where: { id: input.teamId, active: true }, select: { id: true } });
    if (!team) throw invalidField("teamId", "tickets.errors.teamUnknown");
  }
}

type Difference = { columns: Prisma.TicketUncheckedUpdateManyInput; events: DomainEvent[] };

function textDifference({ ticket, input }: Target): Difference {
  const difference: Difference = { columns: {}, events: [] };
  for (const field of ["title", "description"] as const) {
    const after = input[field];
    if (after === undefined || after === ticket[field]) continue;
    difference.columns[field] = after;
    difference.events.push(ticketEvent(ticket.id, `ticket.${field}Changed`, {}, { before: ticket[field], after }));
  }
  return difference;
}

function fieldDifference({ ticket, input }: Target): Difference {
  const { id } = ticket;
  const difference: Difference = { columns: {}, events: [] };
  const put = (columns: Difference["columns"], event: DomainEvent) => {
    Object.assign(difference.columns, columns);
    difference.events.push(event);
  };
  const { priority, categoryId, teamId, type } = input;
  if (priority !== undefined && priority !== ticket.priority)
    put(
      { priority, ...rankColumns(ticket, priority) },
      ticketEvent(id, "ticket.priorityChanged", { from: ticket.priority, to: priority }),
    );
  if (categoryId !== undefined && categoryId !== ticket.categoryId) {
    put({ categoryId }, ticketEvent(id, "ticket.categoryChanged", { from: ticket.categoryId, to: categoryId }));
  }
  if (teamId !== undefined && teamId !== ticket.teamId)
    put({ teamId }, ticketEvent(id, "ticket.teamChanged", { from: ticket.teamId, to: teamId }));
  if (type !== undefined && type !== ticket.type)
    put({ type }, ticketEvent(id, "ticket.typeChanged", { from: ticket.type, to: type }));
  return difference;
}

/**
 * Sets fields of a loaded ticket, which may follow its category to another team; null when it has them already. Throws invalid_input for an unknown category or team, conflict
 * when stale.
 */
export async function setFields(
  tx: Tx,
  actor: Actor,
  ticket: LoadedTicket,
  input: WantedFields,
  now: Date,
): Promise<TicketChanged | null> {
  await refuseUnknown(tx, { ticket, input });
  const target = { ticket, input: await withTeamOfCategory(tx, actor, ticket, input) };
  const text = textDifference(target);
  const fields = fieldDifference(target);
  const events = [...text.events, ...fields.events];
  if (events.length === 0) return null;
  const change = { columns: { ...text.columns, ...fields.columns }, events, version: input.version };
  return changeTicket(tx, actor, ticket, change, now);
}
