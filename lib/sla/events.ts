import type { DomainEvent } from "../platform/events";
import type { TicketEvent } from "../tickets/events";

/** What happens to a ticket's deadlines; staff's own, as the policies are. */
type DeadlineEventName = "ticket.retargeted" | "ticket.dueSoon" | "ticket.overdue";

/** Makes an event of a ticket's deadlines. */
export function deadlineEvent<Name extends DeadlineEventName>(
  ticketId: number,
  name: Name,
  data: Extract<TicketEvent, { name: Name }>["data"],
): DomainEvent {
  return { name, subjectType: "ticket", subjectId: ticketId, audience: "staff", data };
}
