import { usualRank } from "@/lib/tickets/board-rank";
import { placeOnBoardAction } from "@/lib/tickets/actions";
import type { TicketRow } from "@/lib/tickets/rows";
import type { BoardState } from "./board-state";
import type { Slot } from "./board-store";
import { cellOf } from "./lanes";
import type { TicketAct } from "./ticket-acts";

type Board = NonNullable<TicketRow["staff"]>["board"];

const withBoard = (ticket: TicketRow, board: Board): Partial<TicketRow> =>
  ticket.staff ? { staff: { ...ticket.staff, board } } : {};

/** The cards right over and under a card in its cell. */
export function slotOf(board: BoardState, number: number): Slot {
  const numbers = cellOf(board, number)?.numbers ?? [];
  const index = numbers.indexOf(number);
  return { under: numbers[index - 1] ?? null, over: numbers[index + 1] ?? null };
}

/** The rank that a card is drawn by until the server says which it got. */
function rankIn(board: BoardState, { under, over }: Slot): number {
  const rank = (number: number | null) => (number === null ? undefined : board.tickets.get(number)?.staff?.board.rank);
  const [above, below] = [rank(under), rank(over)];
  if (above !== undefined && below !== undefined) return (above + below) / 2;
  return above === undefined ? (below ?? 0) - 1 : above + 1;
}

/** Puts a card between two others of its column; undone, it goes back between those it stood between. */
export function placeCard(board: BoardState, number: number, slot: Slot): TicketAct {
  const from = slotOf(board, number);
  const rank = rankIn(board, slot);
  return {
    number,
    patch: (ticket) => withBoard(ticket, { rank, placed: true }),
    send: ({ version }) => placeOnBoardAction({ number, version, place: slot }),
    undo: (before) => putBack(number, before, from, slot),
  };
}

function putBack(number: number, before: TicketRow, from: Slot, slot: Slot): TicketAct {
  const board = before.staff?.board;
  if (!board?.placed) return usualPlace(number, slot);
  return {
    number,
    patch: (ticket) => withBoard(ticket, board),
    send: ({ version }) => placeOnBoardAction({ number, version, place: from }),
    undo: (now) => putBack(number, now, slot, from),
  };
}

/** Puts a card back where its priority and age put it. */
export function usualPlace(number: number, from: Slot): TicketAct {
  return {
    number,
    patch: (ticket) =>
      withBoard(ticket, {
        rank: usualRank(ticket.staff?.priority ?? "normal", ticket.createdAt),
        placed: false,
      }),
    send: ({ version }) => placeOnBoardAction({ number, version, place: "usual" }),
    undo: (before) => putBack(number, before, from, from),
  };
}
