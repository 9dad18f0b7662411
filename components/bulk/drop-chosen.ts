import { observable } from "@/components/board/observable";
import type { TicketStatus } from "@/lib/tickets/status";
import { selection } from "./selection-store";

type Drop = (to: TicketStatus) => void;

/** What a drop of several cards does, while a board is there. */
export const dropOfChosen = observable<Drop | null>(null);

/** Moves all chosen cards with the one that is dropped elsewhere; false when that one is alone. */
export function dropChosen(
  number: number,
  { from, to }: { from: TicketStatus | undefined; to: TicketStatus },
): boolean {
  const drop = dropOfChosen.get();
  const { chosen } = selection.get();
  if (!drop || from === to || chosen.size < 2 || !chosen.has(number)) return false;
  drop(to);
  return true;
}
