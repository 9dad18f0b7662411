import type { PersonRef, TicketRow } from "@/lib/tickets/rows";
import type { TicketStatus } from "@/lib/tickets/status";

/** What dropping a card on a status does: nothing, take the ticket, or change its status; `refused` when it isn't the reader's to do. */
export type MovePlan =
  { kind: "nothing" } | { kind: "refused" } | { kind: "take" } | { kind: "status"; status: TicketStatus };

type Movable = Pick<TicketRow, "status" | "lead" | "helpers" | "can">;

/** A new ticket that nobody has is taken by who puts it in progress, where they may. */
export function planMove(ticket: Movable, to: TicketStatus): MovePlan {
  if (ticket.status === to) return { kind: "nothing" };
  if (to === "in_progress" && ticket.status === "new" && isFree(ticket) && ticket.can.take) return { kind: "take" };
  return ticket.can.changeStatus ? { kind: "status", status: to } : { kind: "refused" };
}

/** Nobody has it: neither a lead nor helpers. */
export function isFree(ticket: Pick<TicketRow, "lead" | "helpers">): boolean {
  return ticket.lead === null && ticket.helpers.length === 0;
}

/** How a card looks once taken. */
export function takenBy(ticket: TicketRow, me: PersonRef): Partial<TicketRow> {
  const helpers = ticket.helpers.filter((person) => person.id !== me.id);
  return { lead: me, helpers, status: ticket.status === "new" ? "in_progress" : ticket.status };
}

/** How a card looks once its status has changed; waiting means for the requester until another is chosen. */
export function withStatus(status: TicketStatus, at: Date): Partial<TicketRow> {
  return {
    status,
    waitingFor: status === "waiting" ? { kind: "requester", label: "" } : null,
    resolvedAt: status === "resolved" ? at : null,
  };
}
