import type { TicketDetail } from "@/lib/tickets/rows";
import { isOpen, type TicketStatus } from "@/lib/tickets/status";

type Facts = Pick<TicketDetail, "status" | "staff" | "relations">;

/** The open children of a ticket, which may get the same answer. */
export function openChildren({ relations }: Pick<Facts, "relations">) {
  return (relations?.links ?? []).filter(({ relation, status }) => relation === "child" && isOpen(status));
}

/** What moving a ticket to a status asks about first: the tickets that block it, and its open children. */
export function endsWith(ticket: Facts, status: TicketStatus) {
  const ends = isOpen(ticket.status) && !isOpen(status);
  return {
    blockedBy: ends ? (ticket.staff?.blockedBy ?? []) : [],
    children: ends && status === "resolved" ? openChildren(ticket) : [],
  };
}

/** True where resolving asks first. */
export function asksBeforeEnding(ticket: Facts, status: TicketStatus): boolean {
  const { blockedBy, children } = endsWith(ticket, status);
  return blockedBy.length > 0 || children.length > 0;
}
