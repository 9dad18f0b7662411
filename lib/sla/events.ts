import type { DomainEvent, EventFacts } from "../platform/events";
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

/** What can happen to calendars and policies: a closed union. Names are in `texts`; `data` holds what was and what is. */
export type RulesEventName =
  | `calendar.${"created" | "changed" | "deleted"}`
  | `policy.${"created" | "changed" | "activated" | "deactivated" | "deleted"}`;

type Change = { name: string; before?: EventFacts; after?: EventFacts };

/** Makes an event about a calendar or a policy. */
export function rulesEvent(name: RulesEventName, id: number, change: Change): DomainEvent {
  const { before, after } = change;
  return {
    name,
    subjectType: name.startsWith("calendar") ? "calendar" : "policy",
    subjectId: id,
    audience: "admin",
    data: { ...(before ? { before } : {}), ...(after ? { after } : {}) },
    texts: { name: change.name },
  };
}
