import { dueState } from "@/components/tickets/due-state";
import type { TicketRow } from "@/lib/tickets/rows";
import { isOpen } from "@/lib/tickets/status";

/** Whether a ticket's running target has passed at a moment. */
export function isLate(row: TicketRow, at: Date): boolean {
  return isOpen(row.status) && dueState(row, at)?.tone === "late";
}

/** How many tickets of a column are late: as counted, or as many as are seen to be by now. */
export function lateOf(column: { late: number }, rows: readonly TicketRow[], now: Date): number {
  return Math.max(column.late, rows.filter((row) => isLate(row, now)).length);
}
