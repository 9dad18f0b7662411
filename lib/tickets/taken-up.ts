import type { Prisma } from "../platform/db/client";
import type { DomainEvent } from "../platform/events";
import { ticketEvent } from "./events";
import type { LoadedTicket } from "./load-ticket";
import { statusColumns } from "./status-columns";
import type { TicketStatus } from "./status";

type Effect = { columns: Prisma.TicketUncheckedUpdateManyInput; events: DomainEvent[] };

function moved(ticket: LoadedTicket, to: TicketStatus, now: Date): Effect {
  const event = ticketEvent(ticket.id, "ticket.statusChanged", {
    from: ticket.status,
    to,
    waitingFor: null,
    closedReason: null,
  });
  return { columns: statusColumns(ticket, { status: to }, now), events: [event] };
}

/** What taking a ticket does to its status: a new one is in progress from then on. */
export function takenUp(ticket: LoadedTicket, now: Date): Effect {
  return ticket.status === "new" ? moved(ticket, "in_progress", now) : { columns: {}, events: [] };
}

/** What giving a ticket back does to its status: nobody left and nothing answered yet, it is new again. */
export function givenBack(ticket: LoadedTicket, now: Date): Effect {
  const untouched = ticket.status === "in_progress" && ticket.firstReplyAt === null;
  return untouched ? moved(ticket, "new", now) : { columns: {}, events: [] };
}
