import type { TicketRow } from "@/lib/tickets/rows";
import type { TicketStatus } from "@/lib/tickets/status";

function byRank(a: TicketRow, b: TicketRow): number {
  return (a.staff?.board.rank ?? 0) - (b.staff?.board.rank ?? 0) || a.number - b.number;
}

function byResolution(a: TicketRow, b: TicketRow): number {
  const at = (row: TicketRow) => (row.resolvedAt ?? row.updatedAt).getTime();
  return at(b) - at(a) || b.number - a.number;
}

/** The order of a column: where people put the cards, else the most urgent, then the oldest; what is
 *  resolved, the newest first. The query has the same. */
export function cardOrder(status: TicketStatus): (a: TicketRow, b: TicketRow) => number {
  return status === "resolved" || status === "closed" ? byResolution : byRank;
}
