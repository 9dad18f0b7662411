import { dueState } from "@/components/tickets/due-state";
import type { TicketRow } from "@/lib/tickets/rows";
import { isOpen } from "@/lib/tickets/status";
import type { BoardState, ColumnStatus, Place } from "./board-state";

/** Whether a ticket's running target has passed at a moment. */
export function isLate(row: TicketRow, at: Date): boolean {
  return isOpen(row.status) && dueState(row, at)?.tone === "late";
}

/** How many tickets of a column are late: as counted, or as many as are seen to be by now. */
export function lateOf(column: { late: number }, rows: readonly TicketRow[], now: Date): number {
  return Math.max(column.late, rows.filter((row) => isLate(row, now)).length);
}

/** The cards of a column that are there. */
export function rowsOf({ tickets }: Pick<BoardState, "tickets">, places: readonly Place[]): TicketRow[] {
  return places.flatMap(({ number, gone }) => (gone ? [] : (tickets.get(number) ?? [])));
}

/** How many tickets of one column of a board are late. */
export function lateIn(board: BoardState, status: ColumnStatus, now: Date): number {
  const column = board.columns[status];
  return lateOf(column, rowsOf(board, column.places), now);
}
