import { defineCommand } from "../../define-command";
import type { Actor } from "../../platform/actor";
import type { Prisma, Tx } from "../../platform/db/client";
import { invalidField } from "../../platform/errors";
import type { DomainEvent } from "../../platform/events";
import { changeTicket, standing } from "../change-ticket";
import { ticketEvent } from "../events";
import { loadTicket, type LoadedTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { UpdateTicket } from "../schema";
import { withTeamOfCategory } from "../team-of-category";

type Input = ReturnType<typeof UpdateTicket.parse>;
type Target = { ticket: LoadedTicket; input: Input };

function allowed(actor: Actor, { ticket, input }: Target): boolean {
  const editsText = input.title !== undefined || input.description !== undefined;
  const classifies = input.categoryId !== undefined || input.teamId !== undefined || input.type !== undefined;
  return (
    actor.kind === "user" &&
    (!editsText || ticketPolicy.editText(actor, ticket)) &&
    (!classifies || ticketPolicy.classify(actor)) &&
    (input.priority === undefined || ticketPolicy.setPriority(actor))
  );
}

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
    put({ priority }, ticketEvent(id, "ticket.priorityChanged", { from: ticket.priority, to: priority }));
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
 * Changes title, description, priority, category, team or type of a ticket, each with its own right; a ticket that nobody has taken up
 * goes on to its new category's team. Gives where it stands.
 * Throws not_found, forbidden when one field is not the actor's to set, invalid_input, conflict with what changed when stale.
 */
export const updateTicket = defineCommand({
  name: "ticket.update",
  input: UpdateTicket,
  load: async (tx, actor, input): Promise<Target> => ({ ticket: await loadTicket(tx, actor, input.number), input }),
  authorize: allowed,
  run: async ({ tx, actor, input, target: asked, now }) => {
    await refuseUnknown(tx, asked);
    const target = { ...asked, input: await withTeamOfCategory(tx, actor, asked.ticket, input) };
    const text = textDifference(target);
    const fields = fieldDifference(target);
    const events = [...text.events, ...fields.events];
    if (events.length === 0) return { result: standing(actor, target.ticket), unchanged: true };
    const change = { columns: { ...text.columns, ...fields.columns }, events, version: input.version };
    const changed = await changeTicket(tx, actor, target.ticket, change, now);
    return { result: changed.written, events: changed.events };
  },
});
