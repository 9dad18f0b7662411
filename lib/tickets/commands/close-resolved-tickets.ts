import { z } from "zod";
import { defineCommand } from "../../define-command";
import type { DomainEvent } from "../../platform/events";
import { changeTicket } from "../change-ticket";
import { ticketEvent } from "../events";
import { loadTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { visibleTickets } from "../scope";
import { statusColumns } from "../status-columns";

const DAYS_UNTIL_CLOSED = 7;
const DAY_MS = 24 * 60 * 60_000;
/** Small enough to end well within a transaction's time. */
export const CLOSE_BATCH = 25;

/** Closes tickets that have been resolved for seven days, at most one batch of them; gives how many. For the system only. */
export const closeResolvedTickets = defineCommand({
  name: "ticket.closeResolved",
  input: z.object({}),
  load: () => Promise.resolve(null),
  authorize: (actor) => ticketPolicy.closeResolved(actor),
  run: async ({ tx, actor, now }) => {
    const cutoff = new Date(now.getTime() - DAYS_UNTIL_CLOSED * DAY_MS);
    const due = await tx.ticket.findMany({
      where: { AND: [{ status: "resolved", resolvedAt: { lte: cutoff } }, visibleTickets(actor)] },
      select: { id: true },
      orderBy: { resolvedAt: "asc" },
      take: CLOSE_BATCH,
    });
    const recorded: DomainEvent[] = [];
    for (const { id } of due.sort((a, b) => a.id - b.id)) {
      const ticket = await loadTicket(tx, actor, id);
      if (ticket.status !== "resolved" || ticket.resolvedAt === null || ticket.resolvedAt > cutoff) continue;
      const event = ticketEvent(id, "ticket.statusChanged", {
        from: "resolved",
        to: "closed",
        waitingFor: null,
        closedReason: "no_answer",
      });
      const columns = statusColumns(ticket, { status: "closed", closedReason: "no_answer" }, now);
      recorded.push(...(await changeTicket(tx, actor, ticket, { columns, events: [event] }, now)).events);
    }
    const result = { closed: recorded.length };
    const [first, ...others] = recorded;
    return first ? { result, events: [first, ...others] } : { result, unchanged: true };
  },
});
