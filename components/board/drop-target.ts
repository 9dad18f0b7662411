import { statuses, type TicketStatus } from "@/lib/tickets/status";
import type { BoardState } from "./board-state";
import type { Slot } from "./board-store";
import type { Point } from "./drag-gesture";
import { laneOf } from "./lanes";
import { slotOf } from "./place-acts";

export type DropTarget = { over: TicketStatus | null; lane: string | null; slot: Slot | null };

/** Between which cards of a zone a point is, the carried one left out. */
function slotAt(zone: HTMLElement, { y }: Point, carried: number): Slot | null {
  const cards = [...zone.querySelectorAll<HTMLElement>("[data-card]")].filter(
    (card) => Number(card.dataset["card"]) !== carried,
  );
  if (cards.length === 0) return null;
  const after = cards.findIndex((card) => {
    const box = card.getBoundingClientRect();
    return y < box.top + box.height / 2;
  });
  const index = after === -1 ? cards.length : after;
  const number = (card: HTMLElement | undefined) => (card ? Number(card.dataset["card"]) : null);
  return { under: number(cards[index - 1]), over: number(cards[index]) };
}

const zoneAt = ({ x, y }: Point) =>
  document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<HTMLElement>("[data-drop]"))
    .find((zone) => zone !== null) ?? null;

/** The status and lane under a point, and in the card's own cell the place among its cards. */
export function dropTargetAt(board: BoardState, point: Point, carried: number): DropTarget {
  const zone = zoneAt(point);
  const over = statuses.find((status) => status === zone?.dataset["drop"]) ?? null;
  const lane = zone?.dataset["lane"] ?? null;
  const ticket = board.tickets.get(carried);
  const own = ticket && board.lanes ? laneOf(ticket, board.lanes.by) : null;
  const stays = ticket?.status === over && (lane === null || lane === own);
  if (!zone || !stays || !ticket.can.place || over === "resolved") return { over, lane, slot: null };
  const slot = slotAt(zone, point, carried);
  const now = slotOf(board, carried);
  const same = slot?.under === now.under && slot.over === now.over;
  return { over, lane, slot: same ? null : slot };
}

/** True when two targets are the same place. */
export function sameTarget(a: DropTarget, b: DropTarget): boolean {
  return a.over === b.over && a.lane === b.lane && a.slot?.under === b.slot?.under && a.slot?.over === b.slot?.over;
}
