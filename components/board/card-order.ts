import { priorities } from "@/lib/tickets/schema";
import type { TicketRow } from "@/lib/tickets/rows";
import type { TicketStatus } from "@/lib/tickets/status";

const rank = (row: TicketRow) => priorities.indexOf(row.staff?.priority ?? "normal");

function byUrgencyThenAge(a: TicketRow, b: TicketRow): number {
  return rank(a) - rank(b) || a.number - b.number;
}

function byResolution(a: TicketRow, b: TicketRow): number {
  const at = (row: TicketRow) => (row.resolvedAt ?? row.updatedAt).getTime();
  return at(b) - at(a) || b.number - a.number;
}

/** The order of a column: the most urgent, then the oldest; what is resolved, the newest first. The query has the same. */
export function cardOrder(status: TicketStatus): (a: TicketRow, b: TicketRow) => number {
  return status === "resolved" || status === "closed" ? byResolution : byUrgencyThenAge;
}
